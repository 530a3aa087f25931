package fr.acteurs.domain.trace;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who did what when. */
public record Trace(Instant at, Pseudonym who, Deed deed) {

    /** Instants are kept to the microsecond, as databases do. */
    public Trace {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
