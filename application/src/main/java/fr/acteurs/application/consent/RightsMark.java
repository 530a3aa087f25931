package fr.acteurs.application.consent;

/**
 * A place in a {@link RightsJournal}: number of an entry and the seal of it, which hangs on all entries before. Two journals
 * with the same mark have said the same up to there.
 *
 * @param number 0 before the first entry
 * @param seal SHA-256 of the entry as it is written, in hexadecimal; empty before the first
 */
public record RightsMark(long number, String seal) {

    /** Before the first entry. */
    public static final RightsMark BEGINNING = new RightsMark(0, "");
}
