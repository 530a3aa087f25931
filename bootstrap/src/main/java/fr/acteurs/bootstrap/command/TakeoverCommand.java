package fr.acteurs.bootstrap.command;

import fr.acteurs.adapters.csv.feed.CsvReports;
import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.continuity.Mapping;
import fr.acteurs.application.continuity.TakeOver.Mode;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "takeover",
        mixinStandardHelpOptions = true,
        description = "Links the previous provider's identifiers to ours, so that the feed gives them back.",
        footer = {
            "",
            "Example: acteurs takeover contacts.csv --mapping prestataire.json --dry-run",
            "Every row ends as matched, ambiguous, unmatched or refused; the same file again changes nothing."
        })
final class TakeoverCommand extends Subcommand {

    @Mixin
    private final ContinuityOptions continuity = new ContinuityOptions();

    @Option(names = "--dry-run", description = "reports what would be linked, and keeps nothing")
    private boolean dryRun;

    @Override
    Answer answer() {
        Path file = continuity.file();
        Mapping mapping = continuity.mapping();
        Path folder = continuity.folder(options().home());
        try (ActorFeed feed = options().openExisting()) {
            Mode mode = dryRun ? Mode.REHEARSE : Mode.RECORD;
            CsvReports reports = continuity.reports(options().home());
            return ContinuityAnswer.of(feed.takeOver(file, mapping, options().today(), mode, reports), folder);
        }
    }
}
