package fr.acteurs.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The five-character code of a commune at a date, Corsica as {@code 2A004}, overseas as {@code 97209} or
 * {@code 98735} (INSEE, code officiel géographique). It names a place, not a legal entity, and is never a key for life.
 */
public record InseeCode(String value) implements Comparable<InseeCode> {

    private static final Pattern FORM =
            Pattern.compile("(?:(?:0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-5])\\d{3}|97[1-8]\\d{2}|98[46-9]\\d{2})");

    /** @throws IllegalArgumentException when this is not the code of a French commune; {@code 20004} is not one */
    public InseeCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Not an INSEE commune code: " + value + " (such as 32013, 2A004, 97209)");
        }
    }

    /** Reads outside text; a lost leading zero is not restored, the source must declare it. */
    public static Optional<InseeCode> parse(String text) {
        String code = text.strip();
        return FORM.matcher(code).matches() ? Optional.of(new InseeCode(code)) : Optional.empty();
    }

    /** The département, from the code and never from a postcode. */
    public DepartementCode departement() {
        boolean overseas = value.startsWith("97") || value.startsWith("98");
        return new DepartementCode(value.substring(0, overseas ? 3 : 2));
    }

    @Override
    public int compareTo(InseeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
