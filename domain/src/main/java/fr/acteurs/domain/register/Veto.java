package fr.acteurs.domain.register;

/** What keeps two from being taken for one person, whatever else agrees: a human has to look. */
public enum Veto {
    /** Both sexes are known and differ. */
    SEX("sexes différents"),
    /** Both birth dates are known and differ, and the seat does not prove a slip of the pen. */
    BIRTH_DATE("dates de naissance différentes"),
    /** They hold at one date what nobody may hold together, or one seat both. */
    MANDATES("mandats incompatibles tenus en même temps"),
    /** A register gives them different numbers. */
    OTHER_ID("identifiants différents dans un même registre"),
    /** Somebody judged that they are two. */
    JUDGED("jugés différents");

    private final String label;

    Veto(String label) {
        this.label = label;
    }

    /** The French words, as reports print them. */
    public String label() {
        return label;
    }
}
