package fr.acteurs.domain.trace;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a purge destroyed of one day, in figures.
 *
 * @param day the day; absent when there was nothing to destroy
 * @param first the instant of its first trace, if there was one
 * @param last the instant of its last trace, if there was one
 * @param oldestLeft the oldest day that is left
 */
public record Dropped(
        @Nullable LocalDate day,
        long rows,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable LocalDate oldestLeft) {

    /** A purge that found nothing to destroy. */
    public static Dropped nothing(@Nullable LocalDate oldestLeft) {
        return new Dropped(null, 0, null, null, oldestLeft);
    }
}
