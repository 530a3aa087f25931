package fr.acteurs.application.trace;

import fr.acteurs.domain.trace.Pseudonym;
import java.time.Instant;
import java.util.Set;

/**
 * Which traces are wanted.
 *
 * @param from the first instant
 * @param before the first instant that is too late
 * @param of whose; everybody's when none is named
 * @param most how many, the newest
 */
public record TraceSearch(Instant from, Instant before, Set<Pseudonym> of, int most) {

    public TraceSearch {
        of = Set.copyOf(of);
    }
}
