package fr.acteurs.application.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a purge destroyed of one category, in figures.
 *
 * @param oldest since when the oldest of it was there; absent when nothing went
 * @param newest likewise the newest
 * @param reference where more is told of it; empty where nothing is
 */
public record Gone(
        long count, @Nullable LocalDate oldest, @Nullable LocalDate newest, String reference) {

    /** Nothing went. */
    public static final Gone NOTHING = new Gone(0, null, null, "");

    /** So many things, each with the day since which it was there. */
    public static Gone of(Collection<LocalDate> since) {
        return new Gone(
                since.size(),
                sorted(since).findFirst().orElse(null),
                since.stream().max(Comparator.naturalOrder()).orElse(null),
                "");
    }

    private static Stream<LocalDate> sorted(Collection<LocalDate> days) {
        return days.stream().sorted();
    }
}
