package fr.acteurs.application.ingest;

import fr.acteurs.application.register.Edition;
import fr.acteurs.domain.source.Gate;

/** An edition is taken as a whole or held as a whole. */
public sealed interface IngestOutcome {

    /** In the register; the report accounts for every row. */
    record Taken(IngestReport report) implements IngestOutcome {}

    /** Held by a gate; the register is as it was. */
    record Held(Edition edition, Gate.Held why) implements IngestOutcome {}
}
