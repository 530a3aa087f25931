package fr.acteurs.domain.identity;

import java.util.Optional;

/**
 * The fourteen-digit number of one establishment; the client's join key for organisations (tender 3.1 C and 3.2 a).
 *
 * <p>It changes when the seat moves; {@link EntityId} is what stays.
 */
public record Siret(String value) implements Comparable<Siret> {

    private static final String LA_POSTE = "356000000";

    /** @throws IllegalArgumentException when this is not fourteen digits or fails the check */
    public Siret {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a SIRET: " + value + " (fourteen digits, Luhn check digit)");
        }
    }

    /** Reads outside text: spaces, dots and dashes between digits are forgiven, nothing else. */
    public static Optional<Siret> parse(String text) {
        String digits = Siren.compact(text);
        return isValid(digits) ? Optional.of(new Siret(digits)) : Optional.empty();
    }

    public Siren siren() {
        return new Siren(value.substring(0, 9));
    }

    @Override
    public int compareTo(Siret other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isValid(String digits) {
        return Luhn.isDigits(digits, 14) && hasSiren(digits) && (Luhn.accepts(digits) || isLaPoste(digits));
    }

    private static boolean hasSiren(String digits) {
        return Siren.parse(digits.substring(0, 9)).isPresent();
    }

    /** La Poste ran out of numbers with a check digit: its offices have a digit sum that is a multiple of five (INSEE). */
    private static boolean isLaPoste(String digits) {
        return digits.startsWith(LA_POSTE) && Luhn.digitSum(digits) % 5 == 0;
    }
}
