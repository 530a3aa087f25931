package fr.acteurs.domain.consent;

/** What the client does with contact data (tender 3.4); the words are those of the file {@code OPP}. */
public enum Purpose {
    /** Letters on paper. */
    PUBLIPOSTAGE,
    /** Surveys, by the client or by institutes that it has under contract. */
    ENQUETE,
    /** Mass campaigns. */
    EMAILING,
    /** Commercial exchanges with one person. */
    RELATION
}
