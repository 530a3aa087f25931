package fr.acteurs.domain.source;

/**
 * A register that can be read: its description, and what one row means. This is all that a new tabular source has to
 * say; it is pure and keeps nothing between rows.
 */
public interface Source {

    SourceDescription description();

    /** What the row says. It never throws for bad content: that is a refusal or a remark. */
    Reading read(Row row);
}
