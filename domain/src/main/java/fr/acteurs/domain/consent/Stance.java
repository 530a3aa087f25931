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
    LEVE,
    /** Asks that all their data be kept and not used until a question is settled (RGPD art. 18). */
    LIMITE,
    /** The question is settled. */
    FIN_LIMITE;

    /** Whether less may be done after it than before. */
    public boolean isRestrictive() {
        return this == REFUSE || this == OPPOSE || this == LIMITE;
    }

    /** Whether it is of the limitation of all use, which knows no single one. */
    public boolean isOfLimitation() {
        return this == LIMITE || this == FIN_LIMITE;
    }
}
