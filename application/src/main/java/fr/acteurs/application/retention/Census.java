package fr.acteurs.application.retention;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is there of one category.
 *
 * @param over how many things are older than their term and go with the next purge
 * @param oldestOver since when the oldest of these is there
 * @param oldest since when the oldest of all is there, those that are spared too
 * @param spared how many are older than their term and stay, and why
 */
public record Census(
        long over, @Nullable LocalDate oldestOver, @Nullable LocalDate oldest, Map<Spared, Long> spared) {

    /** Nothing is there. */
    public static final Census NOTHING = new Census(0, null, null, Map.of());

    public Census {
        spared = ImmutableMap.copyOf(spared);
    }

    /** How many are older than their term and stay. */
    public long sparedInAll() {
        return spared.values().stream().mapToLong(Long::longValue).sum();
    }
}
