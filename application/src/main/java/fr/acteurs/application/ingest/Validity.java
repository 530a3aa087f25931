package fr.acteurs.application.ingest;

import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the values that cannot be read, column by column. A register whose dates have lost their century reads well
 * otherwise, and nobody in it would be known any more: a whole column of such values is no matter of single rows.
 */
final class Validity {

    /** One row in fifty may hold such a value, and a handful in the smallest file. */
    private static final int ONE_IN = 50;

    private static final long HANDFUL = 5;
    private static final Set<Reason> UNREADABLE = Set.of(Reason.BAD_DATE, Reason.BAD_NUMBER);

    private final Map<String, Long> unreadable = new HashMap<>();

    void note(Notice notice) {
        if (UNREADABLE.contains(notice.reason())) {
            unreadable.merge(notice.detail(), 1L, Long::sum);
        }
    }

    /** The gate, when too many values of one column cannot be read. */
    Optional<Gate.Held> gate(long rows) {
        long most = Math.max(HANDFUL, rows / ONE_IN);
        return unreadable.entrySet().stream()
                .filter(column -> column.getValue() > most)
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .map(worst -> Gate.VALIDITY.held(
                        "colonne " + worst.getKey() + " : " + worst.getValue() + " valeurs illisibles sur " + rows
                                + " lignes",
                        "au plus " + most));
    }
}
