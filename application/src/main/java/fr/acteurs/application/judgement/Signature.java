package fr.acteurs.application.judgement;

/**
 * Who says something of two persons, and why.
 *
 * @param by whom the journal names; no address or password
 */
public record Signature(String by, String reason) {

    /** @throws IllegalArgumentException when one of the two is blank */
    public Signature {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("A judgement says by whom and for what reason");
        }
    }
}
