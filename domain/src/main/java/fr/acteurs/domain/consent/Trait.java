package fr.acteurs.domain.consent;

/**
 * By what somebody would be known again, in a form that all registers come to: it is only ever kept as a keyed hash.
 *
 * @param text normal form: e-mail in lower case, phone E.164, names folded with the birth date
 */
public record Trait(Kind kind, String text) {

    /** What it is. */
    public enum Kind {
        /** The number under which a register knows the person. */
        EXTERNAL_ID,
        EMAIL,
        PHONE,
        /** Surname, given names and birth date together. */
        NAME_AND_BIRTH
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Trait[" + kind + "]";
    }
}
