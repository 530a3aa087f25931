package fr.acteurs.bootstrap.command;

import fr.acteurs.adapters.csv.feed.CsvReports;
import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.continuity.Mapping;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compares the previous provider's file with our feed, by field and segment; keeps nothing.",
        footer = {
            "",
            "Example: acteurs compare organismes.csv --mapping prestataire.json",
            "Differences are no failure: the exit status is 0."
        })
final class CompareCommand extends Subcommand {

    @Mixin
    private final ContinuityOptions continuity = new ContinuityOptions();

    @Override
    Answer answer() {
        Path file = continuity.file();
        Mapping mapping = continuity.mapping();
        Path folder = continuity.folder(options().home());
        try (ActorFeed feed = options().openExisting()) {
            CsvReports reports = continuity.reports(options().home());
            return ContinuityAnswer.of(feed.compare(file, mapping, options().today(), reports), folder);
        }
    }
}
