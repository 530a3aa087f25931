package fr.acteurs.application.continuity;

/** What an identifier is one of. The letters are those of our own identifiers. */
public enum SubjectType {
    O("organismes"),
    P("personnes"),
    F("fonctions");

    private final String label;

    SubjectType(String label) {
        this.label = label;
    }

    /** The French plural, as reports and their file names print it. */
    public String label() {
        return label;
    }
}
