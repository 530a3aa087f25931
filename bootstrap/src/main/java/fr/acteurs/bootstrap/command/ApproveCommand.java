package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.ingest.ApprovalOutcome;
import fr.acteurs.application.ingest.ApprovalOutcome.Standing;
import fr.acteurs.application.register.Approval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = "Lets a held edition through by your word; far beyond a limit it takes a second person's.",
        footer = {
            "",
            "Example: acteurs approve 'rne-maires@2026-04-05#1a2b3c4d' --by AD --reason 'confirmed by the ministry'",
            "What was approved passes its gate, and nothing worse does. The approval appears in the next manifest."
        })
final class ApproveCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "EDITION", description = "the held edition, as: acteurs status")
    private String edition = "";

    @Option(
            names = "--by",
            paramLabel = "WHO",
            required = true,
            description = "who approves: initials or a service, it goes into the manifest")
    private String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why the edition is right")
    private String reason = "";

    @Option(names = "--dry-run", description = "shows what would be done, and leaves everything as it is")
    private boolean dryRun;

    @Override
    Answer answer() {
        try (ActorFeed feed = options().openExisting()) {
            return answer(
                    dryRun
                            ? feed.rehearseApproval(
                                    edition, by, reason, options().today())
                            : feed.approve(edition, by, reason, options().today()));
        }
    }

    private static Answer answer(ApprovalOutcome outcome) {
        List<String> lines = new ArrayList<>(lines(outcome.standing()));
        Map<String, Object> json = json(outcome);
        if (outcome instanceof ApprovalOutcome.Read read) {
            Answer ingested = IngestAnswer.of(read.outcome());
            lines.addAll(ingested.lines());
            json.put("ingest", ingested.json());
            return new Answer(ingested.status(), lines, json);
        }
        boolean rehearsed = outcome instanceof ApprovalOutcome.Rehearsed;
        lines.add(rehearsed ? "  nothing was noted (--dry-run)" : "  noted; the register is as it was");
        lines.add(next(outcome.standing(), rehearsed));
        return new Answer(ExitStatus.DONE, lines, json);
    }

    private static List<String> lines(Standing standing) {
        return List.of(
                standing.line().edition().name() + " HELD",
                "  " + standing.line().held().orElseThrow(),
                "  approvals %d of %d: %s"
                        .formatted(standing.approvals().size(), standing.needed(), names(standing.approvals())));
    }

    private static String next(Standing standing, boolean rehearsed) {
        if (!standing.isEnough()) {
            return "  it waits for another person's word";
        }
        return rehearsed ? "  it would be enough: the edition would be read again" : "";
    }

    private static String names(List<Approval> approvals) {
        return String.join(", ", approvals.stream().map(Approval::by).toList());
    }

    private static Map<String, Object> json(ApprovalOutcome outcome) {
        Standing standing = outcome.standing();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("edition", standing.line().edition().name());
        json.put("outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        json.put("gate", standing.line().held().orElseThrow().gate().name());
        json.put("approvedBy", standing.approvals().stream().map(Approval::by).toList());
        json.put("needed", standing.needed());
        return json;
    }
}
