package fr.acteurs.domain.identity;

import com.google.common.base.CharMatcher;
import java.util.Optional;

/**
 * The nine-digit number of one legal entity, for its whole life (INSEE, répertoire Sirene).
 *
 * <p>The check digit proves the form, not that the entity exists.
 */
public record Siren(String value) implements Comparable<Siren> {

    /** @throws IllegalArgumentException when this is not nine digits, fails the check digit, or is all zeros */
    public Siren {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a SIREN: " + value + " (nine digits, Luhn check digit)");
        }
    }

    /** Reads outside text: spaces, dots and dashes between digits are forgiven, nothing else. */
    public static Optional<Siren> parse(String text) {
        String digits = compact(text);
        return isValid(digits) ? Optional.of(new Siren(digits)) : Optional.empty();
    }

    @Override
    public int compareTo(Siren other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    static String compact(String text) {
        return CharMatcher.whitespace().or(CharMatcher.anyOf(".-\u202f")).removeFrom(text);
    }

    private static boolean isValid(String digits) {
        return Luhn.isDigits(digits, 9) && Luhn.digitSum(digits) > 0 && Luhn.accepts(digits);
    }
}
