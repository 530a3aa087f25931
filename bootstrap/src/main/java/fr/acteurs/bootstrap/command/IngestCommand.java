package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.ingest.IngestOutcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Takes one edition of a source into the register, or holds it and says why.",
        footer = {
            "",
            "Example: acteurs ingest rne-maires maires.csv --as-of 2026-08-11",
            "Every row ends as taken (new or changed), unchanged, refused with a notice, or held; the sums agree."
        })
final class IngestCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "SOURCE", description = "name of the source, see: acteurs sources")
    private String source = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the file as its publisher made it")
    private Path file = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the date that the file speaks of (default: the business date)")
    private @Nullable LocalDate asOf;

    @Option(names = "--sha256", paramLabel = "HEX", description = "the hash that the publisher gives for the file")
    private @Nullable String sha256;

    @Override
    Answer answer() {
        Paths.checkFile(file, "give the file that the publisher made");
        checkSha256();
        try (ActorFeed feed = options().open()) {
            LocalDate today = options().today();
            IngestOutcome outcome =
                    feed.ingest(source, file, Optional.ofNullable(sha256), asOf == null ? today : asOf, today);
            return IngestAnswer.of(outcome);
        }
    }

    private void checkSha256() {
        if (sha256 != null && !sha256.matches("[0-9A-Fa-f]{64}")) {
            throw new IllegalArgumentException("--sha256 takes 64 hexadecimal digits, not " + sha256);
        }
    }
}
