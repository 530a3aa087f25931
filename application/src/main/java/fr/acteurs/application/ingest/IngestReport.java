package fr.acteurs.application.ingest;

import com.google.common.collect.ImmutableMap;
import fr.acteurs.application.register.Edition;
import fr.acteurs.domain.source.Notice.Effect;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.RowCounts;
import java.util.Map;

/**
 * What became of every row of an edition. Each count was made where it happened, none is a remainder, and
 * {@code rows = created + changed + unchanged + refused + held}.
 *
 * @param created rows about a subject that this source did not list before
 * @param changed rows that say something new of one that it did
 * @param unchanged rows that say nothing new
 * @param functionsEnded functions that ended by this edition
 * @param notices how many of each reason: refused rows, held rows, and remarks on rows that were taken
 */
public record IngestReport(
        Edition edition,
        RowCounts rows,
        long created,
        long changed,
        long unchanged,
        long functionsEnded,
        Map<Reason, Long> notices) {

    /** @throws IllegalStateException when the sums do not agree: a row was lost, and nothing may be kept */
    public IngestReport {
        notices = ImmutableMap.copyOf(notices);
        long accounted = created + changed + unchanged + count(notices, Effect.REFUSED) + count(notices, Effect.HELD);
        if (accounted != rows.rows()) {
            throw new IllegalStateException(
                    "Of " + rows.rows() + " rows " + accounted + " are accounted for; the edition is not taken");
        }
    }

    public long taken() {
        return created + changed;
    }

    /** Rows that gave a notice and were not taken. */
    public long refused() {
        return count(notices, Effect.REFUSED);
    }

    /** Rows that wait, such as two holders of one seat. */
    public long held() {
        return count(notices, Effect.HELD);
    }

    /** Remarks on rows that were taken. */
    public long remarks() {
        return count(notices, Effect.REMARK);
    }

    private static long count(Map<Reason, Long> notices, Effect effect) {
        return notices.entrySet().stream()
                .filter(entry -> entry.getKey().effect() == effect)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
