package fr.acteurs.application.trace;

import java.time.Instant;

/** Traces whose clock a test moves. */
public interface TraceStore {

    Traces traces();

    /** From now on the store takes it to be then. */
    void moveTo(Instant now);
}
