package fr.acteurs.application.trace;

import fr.acteurs.domain.trace.Certificate;
import fr.acteurs.domain.trace.Chain;
import fr.acteurs.domain.trace.Clocks;
import fr.acteurs.domain.trace.TraceTerm;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Proves that traces do not live too long: tries the chain of certificates and looks how old is what is there. */
public final class ProveTraces {

    private final Traces traces;
    private final TraceKeys keys;
    private final Anchors anchors;
    private final TraceTerm term;
    private final InstantSource clock;

    public ProveTraces(Traces traces, TraceKeys keys, Anchors anchors, TraceTerm term, InstantSource clock) {
        this.traces = traces;
        this.keys = keys;
        this.anchors = anchors;
        this.term = term;
        this.clock = clock;
    }

    /** Looks and tells; by the later of two clocks where they do not agree. */
    public TraceProof prove() {
        Instant program = clock.instant();
        Instant store = traces.present();
        List<Certificate> certificates = traces.certificatesAfter(0);
        return new TraceProof(
                program.isAfter(store) ? program : store,
                term,
                faults(program, store, certificates),
                certificates,
                traces.days().stream().findFirst(),
                List.copyOf(keys.months()));
    }

    private List<String> faults(Instant program, Instant store, List<Certificate> certificates) {
        List<String> faults = new ArrayList<>(new Chain(certificates).faultsOfProof(anchors.all()));
        if (!Clocks.agree(program, store)) {
            faults.add("the clock of the program says " + program + ", that of the database " + store);
        }
        return faults;
    }
}
