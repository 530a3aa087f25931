package fr.acteurs.application.trace;

import fr.acteurs.domain.trace.Certificate;
import fr.acteurs.domain.trace.Deed;
import fr.acteurs.domain.trace.PurposeCode;
import fr.acteurs.domain.trace.Request;
import fr.acteurs.domain.trace.TemplateCode;
import fr.acteurs.domain.trace.Trace;
import fr.acteurs.domain.trace.TraceResult;
import fr.acteurs.domain.trace.TraceTerm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A desk of traces whose clocks a test moves: that of the program and that of the store, together or apart. */
final class TraceBench {

    static final Instant START = Instant.parse("2026-02-10T09:00:00Z");
    static final Request MAYORS = new Request(new TemplateCode("MAYORS_BY_REGION"), new PurposeCode("MAILING"), 36);

    final TraceKeys keys = new MemoryTraceKeys();
    final Anchors anchors = new MemoryAnchors();
    final StubbornTraces traces;
    final TraceDesk desk;
    final PurgeTraces purging;
    private final TraceStore store;
    private Instant program = START;

    TraceBench(TraceStore store) {
        TraceTerm term = new TraceTerm(150);
        this.store = store;
        this.traces = new StubbornTraces(store.traces());
        this.purging = new PurgeTraces(traces, keys, anchors, term, "1.0.0", () -> program);
        this.desk = new TraceDesk(
                new KeepTraces(traces, keys, () -> program),
                new ReadTraces(traces, keys, () -> program),
                new ProveTraces(traces, keys, anchors, term, () -> program),
                new CountExtractions(traces));
        moveTo(START);
    }

    Instant now() {
        return program;
    }

    void moveTo(Instant now) {
        moveProgramTo(now);
        store.moveTo(now);
    }

    void moveProgramTo(Instant now) {
        this.program = now;
    }

    void later(int days) {
        moveTo(program.plus(Duration.ofDays(days)));
    }

    /** Lets days pass, each with its purge. */
    void laterWithPurges(int days) {
        for (int day = 0; day < days; day++) {
            later(1);
            purged();
        }
    }

    void signIn(String user) {
        desk.keep().record(user, Deed.signIn());
    }

    void extract(String user) {
        desk.keep().record(user, Deed.extraction(MAYORS, TraceResult.DONE));
    }

    PurgeOutcome purge() {
        return purging.purge(Optional.empty());
    }

    PurgeOutcome purgeOnTheWordOf(LocalDate day) {
        return purging.purge(Optional.of(day));
    }

    List<Certificate> purged() {
        return ((PurgeOutcome.Purged) purge()).certificates();
    }

    /** Whatever the store lets anybody see. */
    List<Trace> readable() {
        return traces.readable(
                new TraceSearch(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), Set.of(), Integer.MAX_VALUE));
    }

    long oldestAge() {
        return TraceTerm.age(traces.days().get(0), program);
    }

    TraceProof proof() {
        return desk.prove().prove();
    }
}
