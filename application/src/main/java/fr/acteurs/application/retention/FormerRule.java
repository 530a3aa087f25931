package fr.acteurs.application.retention;

import java.time.LocalDate;

/**
 * Which former holders are forgotten.
 *
 * @param endedBefore their last function ended before that day
 * @param settledBefore none of their functions moved on that day or later: a wrong edition is put right by the next
 * @param doubtfulBefore who waits for a human judgement, or whose body is only missing, stays unless it ended before that day
 */
public record FormerRule(LocalDate endedBefore, LocalDate settledBefore, LocalDate doubtfulBefore) {

    /** A quarter: the registers of elected officials appear as often. */
    public static final int SETTLING_DAYS = 90;

    /** Whoever is in doubt gets a second term, and no more. */
    static FormerRule of(Limit limit) {
        return new FormerRule(
                limit.oldestKept(),
                limit.today().minusDays(SETTLING_DAYS),
                limit.today().minusDays(2L * limit.days()));
    }
}
