package fr.acteurs.domain.trace;

import org.jspecify.annotations.Nullable;

/**
 * What was done and how it ended.
 *
 * @param request what was asked; there for queries and extractions only
 */
public record Deed(TraceEvent event, @Nullable Request request, TraceResult result) {

    /** @throws IllegalArgumentException when a request is missing, or there is one where nothing is asked */
    public Deed {
        if (event.asks() != (request != null)) {
            throw new IllegalArgumentException(event + (event.asks() ? " needs a request" : " asks nothing"));
        }
    }

    /** Somebody was let in. */
    public static Deed signIn() {
        return new Deed(TraceEvent.SIGN_IN, null, TraceResult.DONE);
    }

    /** Somebody was not let in. */
    public static Deed refusal() {
        return new Deed(TraceEvent.REFUSED, null, TraceResult.REFUSED);
    }

    /** Somebody left. */
    public static Deed signOut() {
        return new Deed(TraceEvent.SIGN_OUT, null, TraceResult.DONE);
    }

    /** Somebody looked something up. */
    public static Deed query(Request request, TraceResult result) {
        return new Deed(TraceEvent.QUERY, request, result);
    }

    /** Somebody took rows away. */
    public static Deed extraction(Request request, TraceResult result) {
        return new Deed(TraceEvent.EXTRACTION, request, result);
    }

    /** Whether it is one of the accesses that the contract counts: an extraction that came to its end. */
    public boolean isCounted() {
        return event == TraceEvent.EXTRACTION && result == TraceResult.DONE;
    }
}
