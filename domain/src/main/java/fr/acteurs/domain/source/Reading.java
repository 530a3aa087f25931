package fr.acteurs.domain.source;

import fr.acteurs.domain.source.Notice.Reason;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one row: observations that are taken, with their remarks, a refusal with its reason, or nothing to do
 * because the row says what it said before.
 */
public sealed interface Reading {

    long line();

    /**
     * The row says something; its first observation is what the row is about, the others come along.
     *
     * @param print known again, it spares the reading; only for a row that says one thing, for good, without a remark
     */
    record Taken(long line, List<Observation> observations, List<Notice> remarks, Optional<RowPrint> print)
            implements Reading {
        public Taken {
            observations = List.copyOf(observations);
            remarks = List.copyOf(remarks);
        }
    }

    /** The row is the very row of the last edition, and was not read again. */
    record AsBefore(long line) implements Reading {}

    /** One of many rows that nobody reads the file for: it is counted under its reason and not noted by itself. */
    record PassedOver(long line, Reason reason) implements Reading {}

    /** The row is not taken. */
    record Refused(Notice notice) implements Reading {
        @Override
        public long line() {
            return notice.line();
        }
    }
}
