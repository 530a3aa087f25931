package fr.acteurs.application.trace;

import fr.acteurs.domain.trace.Pseudonym;
import fr.acteurs.domain.trace.Trace;
import fr.acteurs.domain.trace.TraceTerm;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows traces to whoever has the right, never one that is six months old, by the clock of the program as well. */
public final class ReadTraces {

    private final Traces traces;
    private final TraceKeys keys;
    private final InstantSource clock;

    public ReadTraces(Traces traces, TraceKeys keys, InstantSource clock) {
        this.traces = traces;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The newest traces of a time.
     *
     * @param from the first instant
     * @param before the first instant that is too late
     * @param user whose; everybody's when nobody is named
     * @throws TracesClosed when whoever asks has not the right to read
     */
    public List<Trace> between(Instant from, Instant before, Optional<String> user, int most) {
        Instant readable = TraceTerm.oldestReadable(clock.instant());
        Instant first = from.isBefore(readable) ? readable : from;
        Set<Pseudonym> of = user.map(this::pseudonyms).orElse(Set.of());
        return user.isPresent() && of.isEmpty() ? List.of() : traces.readable(new TraceSearch(first, before, of, most));
    }

    /** One for each month whose key exists; of the others nobody can tell any more. */
    private Set<Pseudonym> pseudonyms(String user) {
        return keys.months().stream().map(month -> keys.pseudonym(month, user)).collect(Collectors.toUnmodifiableSet());
    }
}
