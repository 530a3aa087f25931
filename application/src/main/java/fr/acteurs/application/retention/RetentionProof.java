package fr.acteurs.application.retention;

import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.domain.trace.Clocks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far the promise is kept that nothing is older than its term.
 *
 * @param at when that was looked at
 * @param faults what is wrong with certificates or clocks; none when nothing is
 * @param certificates how many there are
 * @param categories one for each category of the table
 */
public record RetentionProof(Instant at, List<String> faults, int certificates, List<Kept> categories) {

    public RetentionProof {
        faults = List.copyOf(faults);
        categories = List.copyOf(categories);
    }

    /** What can be said of one category. */
    public record Kept(Category category, Limit limit, Optional<PurgeCertificate> last, Census census) {

        /** Whether no purge was certified for more days than a clock is believed without. */
        public boolean isMissed(Instant now) {
            return last.filter(one -> !one.at().plus(Clocks.UNPURGED).isBefore(now))
                    .isEmpty();
        }

        /** Whether nothing is older than its term, and it was purged when it had to be. */
        public boolean isSound(Instant now) {
            return census.over() == 0 && !isMissed(now);
        }
    }

    /** Whether all of it is. */
    public boolean isSound() {
        return faults.isEmpty() && categories.stream().allMatch(one -> one.isSound(at));
    }
}
