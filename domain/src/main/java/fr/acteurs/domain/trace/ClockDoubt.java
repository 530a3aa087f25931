package fr.acteurs.domain.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a clock is not believed.
 *
 * @param kind what is wrong
 * @param words what was seen
 */
public record ClockDoubt(Kind kind, String words) {

    /** What can be wrong with a clock. */
    public enum Kind {
        /** Program and store do not agree. */
        APART,
        /** The store is in the past of what it holds. */
        BACK,
        /** The store has not been purged for so long that its clock may have jumped. */
        AHEAD,
        /** Nothing tells when it was purged last. */
        FIRST,
        /** Whoever looked at another clock saw another day. */
        CONTRADICTED
    }

    /** The doubt of a person who says that it is another day. */
    public static Optional<ClockDoubt> contradicted(Optional<LocalDate> confirmed, Instant now) {
        return confirmed
                .filter(day -> !isSameDay(day, now))
                .map(day -> new ClockDoubt(
                        Kind.CONTRADICTED,
                        "the clock of the database says " + now + ", and by another clock it is " + day));
    }

    /** Whether a person who looks at another clock can overrule it; which of two clocks is wrong must be found out. */
    public boolean isConfirmable() {
        return kind != Kind.APART && kind != Kind.CONTRADICTED;
    }

    /**
     * Whether a person's word overrules it.
     *
     * @param confirmed the day that it is by another clock; a day more or less is the hour of the place, not a clock that jumped
     * @param now by the clock that is in doubt
     */
    public boolean isOverruledBy(Optional<LocalDate> confirmed, Instant now) {
        return isConfirmable() && confirmed.filter(day -> isSameDay(day, now)).isPresent();
    }

    private static boolean isSameDay(LocalDate day, Instant now) {
        return Math.abs(TraceTerm.age(day, now)) <= 1;
    }
}
