package fr.acteurs.domain.feed;

/** What a line of the feed does to its row: created, modified, suppressed. First column of every line. */
public enum Movement {
    C,
    M,
    S
}
