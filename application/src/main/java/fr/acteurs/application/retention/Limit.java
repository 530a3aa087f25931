package fr.acteurs.application.retention;

import java.time.LocalDate;

/**
 * How old a thing of one category may be.
 *
 * @param today by the clock of the database, a day of UTC
 * @param days the term that was agreed
 */
public record Limit(LocalDate today, int days) {

    /** The first day whose things may stay. */
    public LocalDate oldestKept() {
        return today.minusDays(days);
    }

    /** Whether the term is over of what began on that day. */
    public boolean isOver(LocalDate since) {
        return since.isBefore(oldestKept());
    }
}
