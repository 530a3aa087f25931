package fr.acteurs.domain.feed;

/** What came of printing a row for the feed. */
public sealed interface PrintedRow {

    /** The row in canonical form: the same values give the same bytes. */
    record Canonical(String line) implements PrintedRow {}

    /** The row may not leave: the value of that column could harm whoever opens the file. */
    record Unfit(String column) implements PrintedRow {}
}
