package fr.acteurs.application.trace;

import fr.acteurs.domain.trace.Certificate;
import fr.acteurs.domain.trace.ExtractionCount;
import fr.acteurs.domain.trace.Stamp;
import fr.acteurs.domain.trace.Trace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Traces that cannot be destroyed for a while, as when a long reading has the table. */
final class StubbornTraces implements Traces {

    private final Traces real;
    boolean stubborn;

    StubbornTraces(Traces real) {
        this.real = real;
    }

    private void refuseWhileStubborn() {
        if (stubborn) {
            throw new IllegalStateException("the table is in use");
        }
    }

    @Override
    public Optional<Certificate> drop(LocalDate day, Stamp stamp) {
        refuseWhileStubborn();
        return real.drop(day, stamp);
    }

    @Override
    public Certificate certifyNothing(Stamp stamp) {
        refuseWhileStubborn();
        return real.certifyNothing(stamp);
    }

    @Override
    public Instant present() {
        return real.present();
    }

    @Override
    public void keep(Trace trace) {
        real.keep(trace);
    }

    @Override
    public List<Trace> readable(TraceSearch search) {
        return real.readable(search);
    }

    @Override
    public List<LocalDate> days() {
        return real.days();
    }

    @Override
    public Optional<Instant> newest() {
        return real.newest();
    }

    @Override
    public List<Certificate> certificatesAfter(long number) {
        return real.certificatesAfter(number);
    }

    @Override
    public Optional<Certificate> lastCertificate() {
        return real.lastCertificate();
    }

    @Override
    public List<ExtractionCount> counts() {
        return real.counts();
    }
}
