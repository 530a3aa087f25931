package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.consent.ImportOutcome;
import fr.acteurs.domain.consent.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A table of statements that somebody else has collected. */
abstract class ImportCommand extends Subcommand {

    static final String FORM = "Columns: id_personne;usage;position;organisme;date;moyen;preuve;libelle (UTF-8).";

    @Parameters(index = "0", paramLabel = "FILE", description = "the table")
    private Path file = Path.of("");

    @Option(names = "--by", required = true, paramLabel = "WHO", description = "who imports it; the ledger keeps it")
    private String by = "";

    @Option(names = "--dry-run", description = "show what would change; nothing is kept")
    private boolean dryRun;

    /** Whether such a list may have the statement. */
    abstract boolean accepts(Statement statement);

    @Override
    final Answer answer() {
        Paths.checkFile(file, "give the table");
        try (ActorFeed feed = options().openExisting()) {
            return answer(
                    dryRun
                            ? feed.rights()
                                    .statements()
                                    .rehearsed(
                                            file, this::accepts, by, options().today())
                            : feed.rights()
                                    .statements()
                                    .imported(file, this::accepts, by, options().today()));
        }
    }

    private static String whatFollows(ImportOutcome outcome) {
        return outcome.moved() == 0 ? "No row moves by it." : "The next delivery follows it.";
    }

    private Answer answer(ImportOutcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add("rows %d = recorded %d + known %d + refused %d; persons whose rows move: %d"
                .formatted(
                        outcome.rows(),
                        outcome.recorded(),
                        outcome.known(),
                        outcome.refused().size(),
                        outcome.moved()));
        outcome.refused().forEach(one -> lines.add("  line " + one.line() + ": " + one.why()));
        lines.add(dryRun ? "Nothing was kept; without --dry-run it is." : whatFollows(outcome));
        Map<String, Object> json = Map.of(
                "dryRun", dryRun,
                "rows", outcome.rows(),
                "recorded", outcome.recorded(),
                "known", outcome.known(),
                "moved", outcome.moved(),
                "refused",
                        outcome.refused().stream()
                                .map(one -> Map.of("line", one.line(), "why", one.why()))
                                .toList());
        return new Answer(outcome.refused().isEmpty() ? ExitStatus.DONE : ExitStatus.REFUSED, lines, json);
    }
}
