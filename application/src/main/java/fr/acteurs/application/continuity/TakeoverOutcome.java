package fr.acteurs.application.continuity;

import fr.acteurs.domain.source.Gate;

/** How a take-over ended. */
public sealed interface TakeoverOutcome {

    /** Every row has its verdict. */
    record Matched(TakeoverReport report) implements TakeoverOutcome {}

    /** A gate holds the file as a whole; nothing of it counts. */
    record Held(Gate.Held why) implements TakeoverOutcome {}
}
