package fr.acteurs.bootstrap.command;

import fr.acteurs.domain.consent.Proof;
import fr.acteurs.domain.consent.Statements;
import java.time.Instant;
import picocli.CommandLine.Option;

/** When and how a statement reached us, and who records it. */
final class ProofOptions {

    @Option(
            names = "--at",
            required = true,
            paramLabel = "MOMENT",
            description = "when it was said or received: 2026-03-01T10:00 in Paris, 2026-03-01 for the whole day")
    private String at = "";

    @Option(
            names = "--means",
            required = true,
            paramLabel = "MEANS",
            description = "how: COURRIER, FORMULAIRE, TELEPHONE, COURRIEL …")
    private String means = "";

    @Option(
            names = "--evidence",
            required = true,
            paramLabel = "REFERENCE",
            description = "where the letter, form or recording is kept; no data of the person")
    private String evidence = "";

    @Option(names = "--by", required = true, paramLabel = "WHO", description = "who records it; the ledger keeps it")
    private String by = "";

    @Option(names = "--dry-run", description = "show what would change; nothing is kept")
    private boolean dryRun;

    Instant at() {
        return Statements.moment(at);
    }

    Proof proof(String wording) {
        return new Proof(means, evidence, wording);
    }

    String by() {
        return by;
    }

    boolean dryRun() {
        return dryRun;
    }
}
