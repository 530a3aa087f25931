package fr.acteurs.application.continuity;

import fr.acteurs.domain.source.Gate;

/** How a comparison ended. */
public sealed interface ComparisonOutcome {

    /** Every row was looked up, and those that matched compared. */
    record Compared(ComparisonReport report) implements ComparisonOutcome {}

    /** A gate holds the file as a whole. */
    record Held(Gate.Held why) implements ComparisonOutcome {}
}
