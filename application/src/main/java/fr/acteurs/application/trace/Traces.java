package fr.acteurs.application.trace;

import fr.acteurs.domain.trace.Certificate;
import fr.acteurs.domain.trace.ExtractionCount;
import fr.acteurs.domain.trace.Stamp;
import fr.acteurs.domain.trace.Trace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps traces, each day of UTC by itself, so that a day is destroyed as a whole. What is destroyed, and its certificate, are
 * one transaction.
 */
public interface Traces {

    /** What time it is where traces are kept; they age by that clock. */
    Instant present();

    /** Keeps a trace; in the same transaction an extraction that came to its end is counted. */
    void keep(Trace trace);

    /**
     * Traces that may still be read, the newest first: none from before
     * {@link fr.acteurs.domain.trace.TraceTerm#oldestReadable} by the clock of the store, whatever lies there.
     *
     * @throws TracesClosed when whoever asks has not the right to read
     */
    List<Trace> readable(TraceSearch search);

    /** The days for which there is room, traces in it or not, the oldest first. */
    List<LocalDate> days();

    /** The instant of the newest trace. */
    Optional<Instant> newest();

    /** Destroys a day as a whole and certifies it; nothing when somebody has done it meanwhile. */
    Optional<Certificate> drop(LocalDate day, Stamp stamp);

    /** Certifies that there was nothing to destroy. */
    Certificate certifyNothing(Stamp stamp);

    /** Certificates of a higher number, in the order of their numbers; all of them after zero. */
    List<Certificate> certificatesAfter(long number);

    /** The last certificate. */
    Optional<Certificate> lastCertificate();

    /** How often was extracted, by month, template and purpose; no purge alters it. */
    List<ExtractionCount> counts();
}
