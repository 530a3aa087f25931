package fr.acteurs.domain.identity;

import java.util.regex.Pattern;

/** The 26 characters behind our identifiers: 48 bits of time, 80 bits of chance, in Crockford's base 32 (ULID spec). */
final class Ulid {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[OPF]-[0-7][0-9A-HJKMNP-TV-Z]{25}");

    private Ulid() {}

    static void check(String prefix, String value) {
        if (!value.startsWith(prefix) || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Not an identifier of ours: " + value + " (" + prefix + " and 26 characters)");
        }
    }

    static String of(long epochMillis, long high40, long low40) {
        return digits(epochMillis, 10) + digits(high40, 8) + digits(low40, 8);
    }

    private static String digits(long bits, int count) {
        char[] text = new char[count];
        for (int i = count - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (bits & 31));
            bits >>>= 5;
        }
        return new String(text);
    }
}
