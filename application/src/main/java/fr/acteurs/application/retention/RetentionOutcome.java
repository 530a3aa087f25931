package fr.acteurs.application.retention;

import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.domain.trace.ClockDoubt;
import java.util.List;

/** What became of a purge of all categories. */
public sealed interface RetentionOutcome {

    /** What became of one category. */
    sealed interface Part {

        /** Which category. */
        Category category();
    }

    /** What was over is destroyed, and this certifies it. */
    record Certified(PurgeCertificate certificate) implements Part {

        @Override
        public Category category() {
            return certificate.category();
        }
    }

    /** It failed; the others went on, and the next purge goes on with this one. */
    record Failed(Category category, RuntimeException cause) implements Part {}

    /**
     * What became of each category.
     *
     * @param faults what is wrong with the certificates of purges before this one: that keeps nothing alive
     */
    record Purged(List<Part> parts, List<String> faults) implements RetentionOutcome {

        public Purged {
            parts = List.copyOf(parts);
            faults = List.copyOf(faults);
        }

        /** Those that failed. */
        public List<Failed> failed() {
            return parts.stream()
                    .filter(Failed.class::isInstance)
                    .map(Failed.class::cast)
                    .toList();
        }
    }

    /** What a purge would destroy; nothing was. */
    record Rehearsed(List<Would> categories) implements RetentionOutcome {

        public Rehearsed {
            categories = List.copyOf(categories);
        }
    }

    /** What would go of one category. */
    record Would(Category category, Limit limit, Census census) {}

    /** Nothing was destroyed, for the clock is in doubt. */
    record Withheld(ClockDoubt doubt) implements RetentionOutcome {}

    /** Nothing was destroyed, for another purge is at work. */
    record Busy() implements RetentionOutcome {}
}
