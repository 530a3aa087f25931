package fr.acteurs.application.retention;

import fr.acteurs.application.contract.Retention;
import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.retention.RetentionProof.Kept;
import fr.acteurs.application.trace.Anchors;
import fr.acteurs.application.trace.Traces;
import fr.acteurs.domain.trace.Chain;
import fr.acteurs.domain.trace.Clocks;
import fr.acteurs.domain.trace.TraceCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proves that nothing is kept beyond its term: tries the chain of certificates and looks how old is what is there. */
public final class ProveRetention {

    private final List<Holdings> holdings;
    private final Retention terms;
    private final PurgeCertificates certificates;
    private final Anchors anchors;
    private final Traces traces;
    private final InstantSource clock;

    /** @param traces whose clock is that of the database */
    public ProveRetention(
            List<Holdings> holdings,
            Retention terms,
            PurgeCertificates certificates,
            Anchors anchors,
            Traces traces,
            InstantSource clock) {
        this.holdings = List.copyOf(holdings);
        this.terms = terms;
        this.certificates = certificates;
        this.anchors = anchors;
        this.traces = traces;
        this.clock = clock;
    }

    /** Looks and tells; by the later of two clocks where they do not agree. */
    public RetentionProof prove() {
        Instant program = clock.instant();
        Instant store = traces.present();
        Instant now = program.isAfter(store) ? program : store;
        List<PurgeCertificate> all = certificates.all();
        return new RetentionProof(
                now,
                faults(program, store, all),
                all.size(),
                holdings.stream().map(each -> kept(each, now, all)).toList());
    }

    private List<String> faults(Instant program, Instant store, List<PurgeCertificate> all) {
        List<String> faults = new ArrayList<>(new Chain(all).faultsOfProof(anchors.all()));
        if (!Clocks.agree(program, store)) {
            faults.add("the clock of the program says " + program + ", that of the database " + store);
        }
        return faults;
    }

    private Kept kept(Holdings each, Instant now, List<PurgeCertificate> all) {
        Limit limit = new Limit(TraceCalendar.dayOf(now), terms.days(each.category()));
        return new Kept(each.category(), limit, last(each.category(), all), each.census(limit));
    }

    private static Optional<PurgeCertificate> last(Category category, List<PurgeCertificate> all) {
        return all.stream().filter(one -> one.category() == category).reduce((first, second) -> second);
    }
}
