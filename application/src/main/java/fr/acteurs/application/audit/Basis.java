package fr.acteurs.application.audit;

/** On what a line rests that was delivered of somebody (RGPD art. 6). */
public enum Basis {
    /** A source says that they hold the function; nothing is told by which they are reached. */
    REGISTER("une source dit la fonction ; rien de ce par quoi la personne est jointe"),
    /** They have agreed, in that body, to a use of each channel that the line opens. */
    CONSENT("la personne a consenti, pour cet organisme, à un usage de chaque canal ouvert");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    /** In the words of documents. */
    public String label() {
        return label;
    }
}
