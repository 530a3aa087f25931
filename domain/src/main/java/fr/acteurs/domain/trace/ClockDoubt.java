package fr.acteurs.domain.trace;

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
        FIRST
    }

    /** Whether a person who looks at another clock can overrule it; which of two clocks is wrong must be found out. */
    public boolean isConfirmable() {
        return kind != Kind.APART;
    }
}
