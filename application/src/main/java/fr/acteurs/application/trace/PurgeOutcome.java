package fr.acteurs.application.trace;

import fr.acteurs.domain.trace.Certificate;
import fr.acteurs.domain.trace.ClockDoubt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What became of a purge. */
public sealed interface PurgeOutcome {

    /**
     * What was over is destroyed.
     *
     * @param certificates one for each day that was destroyed, or one that says that there was none
     * @param keys months whose key was destroyed
     */
    record Purged(List<Certificate> certificates, List<YearMonth> keys) implements PurgeOutcome {

        public Purged {
            certificates = List.copyOf(certificates);
            keys = List.copyOf(keys);
        }
    }

    /** What a purge would destroy; nothing was. */
    record Rehearsed(List<LocalDate> days, List<YearMonth> keys) implements PurgeOutcome {

        public Rehearsed {
            days = List.copyOf(days);
            keys = List.copyOf(keys);
        }
    }

    /** Nothing was destroyed, for the clock is in doubt. */
    record Withheld(ClockDoubt doubt) implements PurgeOutcome {}
}
