package fr.acteurs.domain.consent;

/** What the client does with contact data (tender 3.4); the words are those of the file {@code OPP}. */
public enum Purpose {
    /** Letters on paper. */
    PUBLIPOSTAGE("Publipostage"),
    /** Surveys, by the client or by institutes that it has under contract. */
    ENQUETE("Enquêtes"),
    /** Mass campaigns. */
    EMAILING("Diffusion de masse"),
    /** Commercial exchanges with one person. */
    RELATION("Relation commerciale");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /** The words of documents. */
    public String label() {
        return label;
    }
}
