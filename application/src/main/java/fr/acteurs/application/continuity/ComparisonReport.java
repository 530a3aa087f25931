package fr.acteurs.application.continuity;

import fr.acteurs.domain.feed.FeedRole;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Our feed beside the previous provider's file of the same day, by field and segment.
 *
 * @param matching what became of every row, as in a take-over
 * @param fields how often a field compared in which way
 */
public record ComparisonReport(TakeoverReport matching, SortedMap<Cell, Map<FieldComparison, Long>> fields) {

    public ComparisonReport {
        fields = new TreeMap<>(fields);
    }

    /**
     * A field in a segment.
     *
     * @param segment number of the segment; a body of two segments counts in both
     */
    public record Cell(FeedRole role, String field, int segment) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::role).thenComparing(Cell::field).thenComparing(Cell::segment);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /** The same over all fields and segments. */
    public Map<FieldComparison, Long> total() {
        Map<FieldComparison, Long> total = new EnumMap<>(FieldComparison.class);
        fields.values().forEach(counts -> counts.forEach((how, count) -> total.merge(how, count, Long::sum)));
        return total;
    }
}
