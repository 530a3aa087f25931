package fr.acteurs.application.retention;

import fr.acteurs.application.contract.Retention;
import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.retention.RetentionOutcome.Busy;
import fr.acteurs.application.retention.RetentionOutcome.Certified;
import fr.acteurs.application.retention.RetentionOutcome.Failed;
import fr.acteurs.application.retention.RetentionOutcome.Part;
import fr.acteurs.application.retention.RetentionOutcome.Purged;
import fr.acteurs.application.retention.RetentionOutcome.Rehearsed;
import fr.acteurs.application.retention.RetentionOutcome.Withheld;
import fr.acteurs.application.retention.RetentionOutcome.Would;
import fr.acteurs.application.trace.Anchors;
import fr.acteurs.application.trace.Traces;
import fr.acteurs.domain.trace.Anchor;
import fr.acteurs.domain.trace.Chain;
import fr.acteurs.domain.trace.ClockDoubt;
import fr.acteurs.domain.trace.Clocks;
import fr.acteurs.domain.trace.Stamp;
import fr.acteurs.domain.trace.TraceCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Destroys what is older than its term, of every category of the contract's table, each day; each category leaves a
 * certificate. One that fails does not stop the others. Where a clock is in doubt nothing is destroyed.
 */
public final class PurgeHoldings {

    private final List<Holdings> holdings;
    private final Retention terms;
    private final PurgeCertificates certificates;
    private final Anchors anchors;
    private final Traces traces;
    private final String version;
    private final InstantSource clock;

    /**
     * @param holdings one for each category
     * @param traces whose clock is that of the database
     * @param version of the program, for certificates
     * @throws IllegalArgumentException when a category of the table has nobody who purges it
     */
    public PurgeHoldings(
            List<Holdings> holdings,
            Retention terms,
            PurgeCertificates certificates,
            Anchors anchors,
            Traces traces,
            String version,
            InstantSource clock) {
        this.holdings = List.copyOf(holdings);
        this.terms = terms;
        this.certificates = certificates;
        this.anchors = anchors;
        this.traces = traces;
        this.version = version;
        this.clock = clock;
        refuseUnlessWhole();
    }

    private void refuseUnlessWhole() {
        List<Category> purged = holdings.stream().map(Holdings::category).toList();
        if (!List.of(Category.values()).equals(purged)) {
            throw new IllegalArgumentException("Not one for each category of the table: " + purged);
        }
    }

    /**
     * Destroys what is over, or says why not.
     *
     * @param confirmed the day that it is by another clock, from a person who vouches for it; overrules a doubt
     */
    public RetentionOutcome purge(Optional<LocalDate> confirmed) {
        return certificates.alone(() -> purgeAlone(confirmed)).orElseGet(Busy::new);
    }

    private RetentionOutcome purgeAlone(Optional<LocalDate> confirmed) {
        Instant now = traces.present();
        Optional<ClockDoubt> doubt = doubt(confirmed, now);
        return doubt.filter(each -> !each.isOverruledBy(confirmed, now))
                .<RetentionOutcome>map(Withheld::new)
                .orElseGet(() -> destroy(now, confirmed, doubt.isPresent()));
    }

    /** Shows what {@link #purge} would destroy. */
    public RetentionOutcome rehearse(Optional<LocalDate> confirmed) {
        Instant now = traces.present();
        return doubt(confirmed, now)
                .filter(each -> !each.isOverruledBy(confirmed, now))
                .<RetentionOutcome>map(Withheld::new)
                .orElseGet(() -> new Rehearsed(
                        holdings.stream().map(each -> would(each, now)).toList()));
    }

    private Would would(Holdings each, Instant now) {
        Limit limit = limit(each, now);
        return new Would(each.category(), limit, each.census(limit));
    }

    private Limit limit(Holdings each, Instant now) {
        return new Limit(TraceCalendar.dayOf(now), terms.days(each.category()));
    }

    /** The same guard as that of traces, by the certificates of all. */
    private Optional<ClockDoubt> doubt(Optional<LocalDate> confirmed, Instant now) {
        List<PurgeCertificate> all = certificates.all();
        Instant last = all.isEmpty() ? null : all.get(all.size() - 1).at();
        return ClockDoubt.contradicted(confirmed, now)
                .or(() -> new Clocks(clock.instant(), now, last, traces.newest().orElse(null))
                        .doubt(last == null && holdings.stream().anyMatch(each -> isOver(each, now))));
    }

    private boolean isOver(Holdings each, Instant now) {
        return each.census(limit(each, now)).over() > 0;
    }

    private RetentionOutcome destroy(Instant now, Optional<LocalDate> confirmed, boolean doubted) {
        List<String> faults = new Chain(certificates.all()).faults(anchors.all());
        return new Purged(
                holdings.stream()
                        .map(each -> part(each, limit(each, now), confirmed, doubted))
                        .toList(),
                faults);
    }

    /** Whatever goes wrong with one category, the others are as old as before. */
    private Part part(Holdings each, Limit limit, Optional<LocalDate> confirmed, boolean doubted) {
        try {
            Gone gone = each.destroy(order(each, limit, confirmed));
            return new Certified(certify(each, limit, gone, doubted));
        } catch (RuntimeException failure) {
            return new Failed(each.category(), failure);
        }
    }

    private Order order(Holdings each, Limit limit, Optional<LocalDate> confirmed) {
        List<PurgeCertificate> before = certificates.all().stream()
                .filter(one -> one.category() == each.category())
                .toList();
        return new Order(limit, before.size() + 1L, confirmed, last(before));
    }

    private static Optional<PurgeCertificate> last(List<PurgeCertificate> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
    }

    private PurgeCertificate certify(Holdings each, Limit limit, Gone gone, boolean doubted) {
        PurgeCertificate certificate = PurgeCertificate.after(
                last(certificates.all()),
                each.category(),
                limit.oldestKept(),
                gone,
                each.census(limit).sparedInAll(),
                new Stamp(limit.days(), version, doubted),
                traces.present());
        certificates.add(certificate);
        anchor();
        return certificate;
    }

    /** Those that an earlier purge could not note are noted too. */
    private void anchor() {
        long last = anchors.all().stream().mapToLong(Anchor::number).max().orElse(0);
        anchors.add(certificates.all().stream()
                .filter(one -> one.number() > last)
                .map(Anchor::of)
                .toList());
    }
}
