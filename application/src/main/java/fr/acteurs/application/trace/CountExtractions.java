package fr.acteurs.application.trace;

import fr.acteurs.domain.trace.ExtractionCount;
import java.util.List;

/** Tells how often was extracted, when no trace is left to count. */
public final class CountExtractions {

    private final Traces traces;

    public CountExtractions(Traces traces) {
        this.traces = traces;
    }

    /** By month, template and purpose, since the beginning. */
    public List<ExtractionCount> counts() {
        return traces.counts();
    }
}
