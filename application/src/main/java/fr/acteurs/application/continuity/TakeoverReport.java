package fr.acteurs.application.continuity;

import fr.acteurs.application.continuity.Matching.Recorded;
import fr.acteurs.application.continuity.Matching.Tally;
import java.util.Map;
import java.util.Optional;

/**
 * What became of every row of the previous provider's file, and what we have beside it.
 *
 * @param rows rows of the file, as the reader counted them
 * @param duplicates subjects of ours with several old identifiers, by type
 * @param ours subjects of ours that they have not, by type
 * @param recorded what the file changed; nothing in a rehearsal
 */
public record TakeoverReport(
        String sha256,
        long rows,
        Tally tally,
        Map<SubjectType, Long> duplicates,
        Map<SubjectType, Long> ours,
        Optional<Recorded> recorded) {

    /** @throws IllegalStateException when the sums do not agree: a row was lost, and nothing may be kept */
    public TakeoverReport {
        duplicates = Map.copyOf(duplicates);
        ours = Map.copyOf(ours);
        long accounted =
                tally.rows().values().stream().mapToLong(Long::longValue).sum();
        if (accounted != rows) {
            throw new IllegalStateException(
                    "Of " + rows + " rows " + accounted + " are accounted for; nothing of the file is kept");
        }
    }

    /** The same, with what was recorded. */
    TakeoverReport with(Recorded what) {
        return new TakeoverReport(sha256, rows, tally, duplicates, ours, Optional.of(what));
    }
}
