package fr.acteurs.application.trace;

import fr.acteurs.domain.trace.Anchor;
import fr.acteurs.domain.trace.Certificate;
import fr.acteurs.domain.trace.ClockDoubt;
import fr.acteurs.domain.trace.Clocks;
import fr.acteurs.domain.trace.Stamp;
import fr.acteurs.domain.trace.TraceTerm;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Destroys what is over, each day: keys first, so that pseudonyms are out of reach even where a table is in the way; then days
 * of traces, each with its certificate. Where a clock is in doubt nothing is destroyed.
 */
public final class PurgeTraces {

    /** So many days ahead there may be room already; what lies further was made by a wrong clock. */
    public static final int AHEAD = 3;

    private final Traces traces;
    private final TraceKeys keys;
    private final Anchors anchors;
    private final TraceTerm term;
    private final String version;
    private final InstantSource clock;

    /** @param version of the program, for certificates */
    public PurgeTraces(
            Traces traces, TraceKeys keys, Anchors anchors, TraceTerm term, String version, InstantSource clock) {
        this.traces = traces;
        this.keys = keys;
        this.anchors = anchors;
        this.term = term;
        this.version = version;
        this.clock = clock;
    }

    /**
     * Destroys what is over, or says why not.
     *
     * @param confirmed the day that it is by another clock, from a person who vouches for it; overrules a doubt
     */
    public PurgeOutcome purge(Optional<LocalDate> confirmed) {
        Instant now = traces.present();
        Optional<ClockDoubt> doubt = doubt(now);
        return doubt.filter(each -> !each.isOverruledBy(confirmed, now))
                .<PurgeOutcome>map(PurgeOutcome.Withheld::new)
                .orElseGet(() -> destroy(now, new Stamp(term.days(), version, doubt.isPresent())));
    }

    /** Shows what {@link #purge} would destroy. */
    public PurgeOutcome rehearse(Optional<LocalDate> confirmed) {
        Instant now = traces.present();
        return doubt(now)
                .filter(each -> !each.isOverruledBy(confirmed, now))
                .<PurgeOutcome>map(PurgeOutcome.Withheld::new)
                .orElseGet(() -> new PurgeOutcome.Rehearsed(daysOver(now), keysOver(now)));
    }

    private PurgeOutcome destroy(Instant now, Stamp stamp) {
        List<YearMonth> forgotten = keysOver(now);
        forgotten.forEach(keys::destroy);
        List<Certificate> certificates = drop(daysOver(now), stamp);
        anchor();
        return new PurgeOutcome.Purged(certificates, forgotten);
    }

    private Optional<ClockDoubt> doubt(Instant now) {
        Instant last = traces.lastCertificate().map(Certificate::droppedAt).orElse(null);
        Instant newest = traces.newest().orElse(null);
        return new Clocks(clock.instant(), now, last, newest)
                .doubt(!daysOver(now).isEmpty() || !keysOver(now).isEmpty());
    }

    /** Days of a wrong clock go too: nobody knows how old they are. */
    private List<LocalDate> daysOver(Instant now) {
        return traces.days().stream()
                .filter(day -> term.isOver(day, now) || TraceTerm.age(day, now) < -AHEAD)
                .toList();
    }

    private List<YearMonth> keysOver(Instant now) {
        return keys.months().stream().filter(month -> term.isOver(month, now)).toList();
    }

    private List<Certificate> drop(List<LocalDate> days, Stamp stamp) {
        List<Certificate> certificates = new ArrayList<>();
        days.forEach(day -> traces.drop(day, stamp).ifPresent(certificates::add));
        return certificates.isEmpty() ? List.of(traces.certifyNothing(stamp)) : certificates;
    }

    /** Those that an earlier purge could not note are noted too. */
    private void anchor() {
        long last = anchors.all().stream().mapToLong(Anchor::number).max().orElse(0);
        anchors.add(traces.certificatesAfter(last).stream().map(Anchor::of).toList());
    }
}
