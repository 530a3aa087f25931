package fr.acteurs.application.protect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key that will soon be of no use, or is of none any more.
 *
 * @param daysLeft whole days until then, or since then when it is negative
 * @param stage the last of the days on which it is announced (30, 7, 1) that has come; 0 once it has expired
 */
public record KeyWarning(KeyTerm term, long daysLeft, int stage) {

    /** How many days ahead it is announced: time to make a key and agree on it, to hurry, and to telephone. */
    private static final List<Integer> STAGES = List.of(1, 7, 30);

    private static final int EXPIRED = 0;

    /** What there is to say of a key at that instant; nothing while its end is more than thirty days away. */
    public static Optional<KeyWarning> of(KeyTerm term, Instant now) {
        return term.until().flatMap(until -> of(term, Duration.between(now, until)));
    }

    private static Optional<KeyWarning> of(KeyTerm term, Duration left) {
        return stage(left).map(stage -> new KeyWarning(term, left.toDays(), stage));
    }

    private static Optional<Integer> stage(Duration left) {
        if (left.isNegative() || left.isZero()) {
            return Optional.of(EXPIRED);
        }
        return STAGES.stream()
                .filter(days -> left.compareTo(Duration.ofDays(days)) <= 0)
                .findFirst();
    }

    /** Whether it is too late: nothing is sealed with this key any more. */
    public boolean isExpired() {
        return stage == EXPIRED;
    }
}
