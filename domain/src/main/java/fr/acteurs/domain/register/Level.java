package fr.acteurs.domain.register;

/** How strong the evidence is that two are one person, the strongest first. */
public enum Level {
    /** A human said so. */
    JUDGED("jugés identiques"),
    /** A register gives both the same number. */
    SAME_ID("même identifiant dans un registre"),
    /** Birth date, surname and first given name are equal. */
    EQUAL("mêmes noms, même date de naissance"),
    /** The same names in the same seat, by the same election. */
    SAME_SEAT("mêmes noms, même siège, même élection"),
    /** Birth date equal, names that can be one person's; only when nobody else fits. */
    COMPATIBLE("noms compatibles, même date de naissance"),
    /** Nobody else of the names ever held the function in the body; only of what is said beside functions. */
    ALONE_IN_OFFICE("seule personne de ce nom à cette fonction"),
    /** Not enough: a human may know. */
    DOUBT("à examiner"),
    /** Nothing that tells them to be one. */
    NONE("rien de commun");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** Whether it is enough without a human. */
    public boolean merges() {
        return compareTo(DOUBT) < 0;
    }

    /** The French words, as reports print them. */
    public String label() {
        return label;
    }
}
