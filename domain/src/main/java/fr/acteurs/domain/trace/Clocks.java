package fr.acteurs.domain.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the time before anything is destroyed by it: a clock that has jumped would destroy everything, or let
 * everything live.
 *
 * @param program the clock of the program
 * @param store the clock of the store, by which is purged
 * @param lastPurge when it was purged last, by the last certificate
 * @param newest the instant of the newest trace
 */
public record Clocks(
        Instant program,
        Instant store,
        @Nullable Instant lastPurge,
        @Nullable Instant newest) {

    /** Two clocks that are kept right are never so far apart. */
    public static final Duration APART = Duration.ofSeconds(60);

    /**
     * Longer than a purge that fails for {@link TraceTerm#MISSED} days, and shorter than a jump that would do harm: what is
     * lost too early by it are a few of the oldest days.
     */
    public static final Duration UNPURGED = Duration.ofDays(7);

    /** Whether program and store agree. */
    public static boolean agree(Instant program, Instant store) {
        return Duration.between(program, store).abs().compareTo(APART) <= 0;
    }

    /** Why nothing should be destroyed by these clocks; nothing when they can be believed. */
    public Optional<ClockDoubt> doubt(boolean destroys) {
        return Stream.of(apart(), back(lastPurge, "the last certificate"), back(newest, "the newest trace"), ahead())
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> destroys ? first() : Optional.empty());
    }

    private Optional<ClockDoubt> apart() {
        return agree(program, store)
                ? Optional.empty()
                : doubt(ClockDoubt.Kind.APART, "the clock of the program says " + program);
    }

    private Optional<ClockDoubt> back(@Nullable Instant seen, String what) {
        return seen == null || !store.plus(APART).isBefore(seen)
                ? Optional.empty()
                : doubt(ClockDoubt.Kind.BACK, what + " is later: " + seen);
    }

    private Optional<ClockDoubt> ahead() {
        return lastPurge == null || !lastPurge.plus(UNPURGED).isBefore(store)
                ? Optional.empty()
                : doubt(
                        ClockDoubt.Kind.AHEAD,
                        "the last certificate is of " + lastPurge + ", more than " + UNPURGED.toDays()
                                + " days before");
    }

    private Optional<ClockDoubt> first() {
        return lastPurge == null
                ? doubt(ClockDoubt.Kind.FIRST, "no certificate tells when it was purged last")
                : Optional.empty();
    }

    private Optional<ClockDoubt> doubt(ClockDoubt.Kind kind, String seen) {
        return Optional.of(new ClockDoubt(kind, "the clock of the database says " + store + ", and " + seen));
    }
}
