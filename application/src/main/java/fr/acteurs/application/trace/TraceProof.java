package fr.acteurs.application.trace;

import fr.acteurs.domain.trace.Certificate;
import fr.acteurs.domain.trace.TraceTerm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far the promise is kept that traces do not live for six months.
 *
 * @param at when that was looked at
 * @param term how long traces live
 * @param faults what is wrong with certificates or clocks; none when nothing is
 * @param certificates all of them
 * @param oldest the oldest day that is there, traces in it or not
 * @param keys months whose key exists
 */
public record TraceProof(
        Instant at,
        TraceTerm term,
        List<String> faults,
        List<Certificate> certificates,
        Optional<LocalDate> oldest,
        List<YearMonth> keys) {

    public TraceProof {
        faults = List.copyOf(faults);
        certificates = List.copyOf(certificates);
        keys = List.copyOf(keys);
    }

    /** How good it is. */
    public enum Verdict {
        /** Nothing is older than agreed, and the chain is whole. */
        SOUND,
        /** Purges have failed for days; the promise is still kept. */
        LATE,
        /** Something is too old, or the proof itself does not hold. */
        BROKEN
    }

    /** Age of the oldest day. */
    public OptionalLong oldestAge() {
        return oldest.stream().mapToLong(day -> TraceTerm.age(day, at)).findFirst();
    }

    /** Age of the last day of the oldest month whose key exists. */
    public OptionalLong oldestKeyAge() {
        return keys.stream()
                .mapToLong(month -> TraceTerm.age(month.atEndOfMonth(), at))
                .max();
    }

    /** How good it is. */
    public Verdict verdict() {
        long age = Math.max(oldestAge().orElse(0), oldestKeyAge().orElse(0));
        if (!faults.isEmpty() || age > term.limit()) {
            return Verdict.BROKEN;
        }
        return age >= term.warnsFrom() ? Verdict.LATE : Verdict.SOUND;
    }
}
