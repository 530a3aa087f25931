package fr.acteurs.domain.identity;

import com.google.common.base.CharMatcher;

/** The 26 characters behind our identifiers: 48 bits of time, 80 bits of chance, in Crockford's base 32 (ULID spec). */
final class Ulid {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    /** No regular expression: every row that is read or delivered has several identifiers. */
    private static final CharMatcher DIGIT = CharMatcher.anyOf(ALPHABET).precomputed();

    private static final int PREFIX = 2;
    private static final int LENGTH = PREFIX + 26;

    private Ulid() {}

    static void check(String prefix, String value) {
        if (value.length() != LENGTH || !value.startsWith(prefix) || !isUlid(value.substring(PREFIX))) {
            throw new IllegalArgumentException(
                    "Not an identifier of ours: " + value + " (" + prefix + " and 26 characters)");
        }
    }

    /** 26 digits have room for 130 bits, of which a ULID has 128: the first is 7 at most. */
    private static boolean isUlid(String digits) {
        return digits.charAt(0) <= '7' && DIGIT.matchesAllOf(digits);
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
