package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.ingest.FolderPlan;
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
            "         acteurs ingest --all registers/ --dry-run",
            "A folder is read as a whole: each file by the source that it is of, by the dates in the names, bodies before those",
            "who are in them. gzip and xz are unpacked. It ends with totals, counts per segment and coverage.",
            "Every row ends as taken (new or changed), unchanged, refused with a notice, or held; the sums agree."
        })
final class IngestCommand extends Subcommand {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SOURCE",
            description = "name of the source, see: acteurs sources")
    private @Nullable String source;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "the file as its publisher made it")
    private @Nullable Path file;

    @Option(names = "--all", paramLabel = "DIR", description = "read all files in this folder and those in it")
    private @Nullable Path all;

    @Option(names = "--dry-run", description = "with --all: print in which order they would be read, and read nothing")
    private boolean dryRun;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the date that the file speaks of (default: the business date)")
    private @Nullable LocalDate asOf;

    @Option(names = "--sha256", paramLabel = "HEX", description = "the hash that the publisher gives for the file")
    private @Nullable String sha256;

    @Override
    Answer answer() {
        if (all != null) {
            checkAlone();
            return folder(all);
        }
        if (source == null || file == null) {
            throw new IllegalArgumentException("Give a SOURCE and a FILE, or a folder by --all");
        }
        return edition(source, file);
    }

    private void checkAlone() {
        if (source != null || sha256 != null) {
            throw new IllegalArgumentException("--all takes a folder alone: no SOURCE, no FILE, no --sha256");
        }
    }

    private Answer edition(String name, Path path) {
        if (dryRun) {
            throw new IllegalArgumentException("--dry-run goes with --all");
        }
        Paths.checkFile(path, "give the file that the publisher made");
        checkSha256();
        try (ActorFeed feed = options().open()) {
            LocalDate today = options().today();
            IngestOutcome outcome =
                    feed.ingest(name, path, Optional.ofNullable(sha256), asOf == null ? today : asOf, today);
            return IngestAnswer.of(outcome);
        }
    }

    private Answer folder(Path folder) {
        Paths.checkFolder(folder, "give the folder that the files are in");
        try (ActorFeed feed = options().open();
                UnpackedFolder files = UnpackedFolder.of(folder)) {
            LocalDate today = options().today();
            FolderPlan plan = feed.plan(files.files(), asOf == null ? today : asOf);
            return dryRun ? FolderAnswer.planned(plan) : FolderAnswer.read(feed, plan, today);
        }
    }

    private void checkSha256() {
        if (sha256 != null && !sha256.matches("[0-9A-Fa-f]{64}")) {
            throw new IllegalArgumentException("--sha256 takes 64 hexadecimal digits, not " + sha256);
        }
    }
}
