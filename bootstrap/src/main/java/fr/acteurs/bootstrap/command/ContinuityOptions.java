package fr.acteurs.bootstrap.command;

import fr.acteurs.adapters.csv.feed.CsvReports;
import fr.acteurs.adapters.json.MappingJson;
import fr.acteurs.application.continuity.Mapping;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A file of the previous provider, how it is read, and where the tables about it go. */
final class ContinuityOptions {

    @Parameters(index = "0", paramLabel = "FILE", description = "the previous provider's file, CSV or workbook")
    private Path file = Path.of("");

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "MAPPING",
            description = "which of its columns means what (JSON; docs/how-to/take-over-from-another-provider.md)")
    private Path mapping = Path.of("");

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "where the tables for a reviewer are written (default: rapports under --home)")
    private @Nullable Path report;

    Path file() {
        Paths.checkFile(file, "give the file that the previous provider made");
        return file;
    }

    Mapping mapping() {
        Paths.checkFile(mapping, "write which of their columns means what");
        return new MappingJson().read(mapping);
    }

    Path folder(Path home) {
        Path folder = report == null ? home.resolve("rapports") : report;
        if (Files.exists(folder)) {
            Paths.checkFolder(folder, "give a folder for the tables");
        }
        return folder;
    }

    CsvReports reports(Path home) {
        return new CsvReports(folder(home));
    }
}
