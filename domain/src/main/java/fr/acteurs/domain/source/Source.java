package fr.acteurs.domain.source;

import java.util.OptionalInt;
import java.util.Set;

/**
 * A register that can be read: its description, and what one row means. This is all that a new tabular source has to
 * say; it is pure and keeps nothing between rows.
 */
public interface Source {

    SourceDescription description();

    /**
     * Sources that are to be read before this one, for it speaks of bodies that they bring. A source that founds what it
     * speaks of needs none.
     */
    default Set<SourceCode> after() {
        return Set.of();
    }

    /** How many days old its last edition may be before somebody should look for the next; nothing where nobody promised. */
    default OptionalInt freshness() {
        return OptionalInt.empty();
    }

    /**
     * What its rows are read by, where that is no code: who changes it has every row read once more, though it be the very row
     * of the last edition.
     */
    default String rules() {
        return "";
    }

    /** What the row says. It never throws for bad content: that is a refusal or a remark. */
    Reading read(Row row);
}
