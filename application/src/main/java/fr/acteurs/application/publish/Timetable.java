package fr.acteurs.application.publish;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * Which segments a delivery speaks of, and since when. A segment that is not due waits: what moves in it is told on its due
 * date, and until then the client keeps the rows that it has (tender 3.1, secondary targets).
 *
 * @param all numbers of all segments
 * @param due those that the delivery speaks of
 * @param told journal revisions up to which the client was told of segments, as far as they are known
 * @param watermark revision of the last delivery: up to which the client was told of any other
 * @param regrouped whether the contract has brought bodies into other segments or segments into another cadence since: what
 *     waited in one may be another's now
 */
record Timetable(Set<Integer> all, Set<Integer> due, Map<Integer, Long> told, long watermark, boolean regrouped) {

    /** The revision after which something may have moved that is due. */
    long since() {
        return regrouped ? untoldSince() : oldest(due);
    }

    /** The revision after which something may have moved of which the client was not told. */
    long untoldSince() {
        return oldest(all);
    }

    /** What waited in a segment that the contract has no more is due at once. */
    private long oldest(Set<Integer> segments) {
        return Sets.union(segments, Sets.difference(told.keySet(), all)).stream()
                .mapToLong(this::toldOf)
                .min()
                .orElse(watermark);
    }

    private long toldOf(int segment) {
        return told.getOrDefault(segment, watermark);
    }

    /** Whether a row of these segments is to wait. One that is in none any more leaves at once. */
    boolean waits(Collection<Integer> segments) {
        return !segments.isEmpty() && Collections.disjoint(segments, due);
    }

    /** Up to which revisions the client has been told once the delivery is sealed. */
    Map<Integer, Long> toldAfter(long revision) {
        return Maps.toMap(all, segment -> due.contains(segment) ? revision : stillToldOf(segment));
    }

    private long stillToldOf(int segment) {
        return regrouped ? untoldSince() : toldOf(segment);
    }
}
