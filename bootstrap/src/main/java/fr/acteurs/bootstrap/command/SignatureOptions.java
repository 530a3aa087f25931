package fr.acteurs.bootstrap.command;

import fr.acteurs.application.judgement.JudgePersons.Mode;
import fr.acteurs.application.judgement.Signature;
import picocli.CommandLine.Option;

/** Who says it, why, and whether it is only tried: what every judgement has. */
final class SignatureOptions {

    @Option(names = "--by", required = true, paramLabel = "WHO", description = "who says it; the register keeps it")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why; the register keeps it")
    private String reason = "";

    @Option(names = "--dry-run", description = "show what would change; nothing is kept")
    private boolean dryRun;

    Signature signature() {
        return new Signature(by, reason);
    }

    Mode mode() {
        return dryRun ? Mode.REHEARSAL : Mode.IN_EARNEST;
    }
}
