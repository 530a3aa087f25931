package fr.acteurs.domain.consent;

/** What a person says of a use, or of all; the words are those of the ledger. */
public enum Stance {
    /** Agrees, for the body in whose office they are asked. */
    CONSENTI,
    /** Was asked and does not agree, or agrees no more. */
    REFUSE,
    /** Objects (RGPD art. 21). */
    OPPOSE,
    /** Takes a refusal or an opposition back; nothing is agreed by that. */
    LEVE;

    /** Whether less may be done after it than before. */
    public boolean isRestrictive() {
        return this == REFUSE || this == OPPOSE;
    }
}
