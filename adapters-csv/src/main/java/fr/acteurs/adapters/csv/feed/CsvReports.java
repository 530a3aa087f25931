package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.continuity.Reports;
import fr.acteurs.domain.feed.FeedLine;
import fr.acteurs.domain.source.Cleaning;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tables for a human as CSV files in one folder, in the form of the feed. A value that a spreadsheet would calculate gets
 * an apostrophe before it.
 */
public final class CsvReports implements Reports {

    private final Path folder;

    /** @param folder made when it is not there */
    public CsvReports(Path folder) {
        this.folder = folder;
    }

    @Override
    public Table table(String name, List<String> header) {
        Path file = folder.resolve(name + ".csv");
        try {
            Files.createDirectories(folder);
            CsvTable table = new CsvTable(file, Files.newBufferedWriter(file));
            table.row(header);
            return table;
        } catch (IOException unwritable) {
            throw failed(file, unwritable);
        }
    }

    private static UncheckedIOException failed(Path file, IOException why) {
        return new UncheckedIOException("Cannot write " + file + "; check its folder and its space", why);
    }

    private record CsvTable(Path file, BufferedWriter writer) implements Table {

        @Override
        public void row(List<String> values) {
            try {
                writer.write(
                        FeedLine.print(values.stream().map(CsvTable::harmless).toList()));
                writer.write('\n');
            } catch (IOException full) {
                throw failed(file, full);
            }
        }

        private static String harmless(String value) {
            return Cleaning.startsLikeFormula(value) ? "'" + value : value;
        }

        @Override
        public void close() {
            try {
                writer.close();
            } catch (IOException full) {
                throw failed(file, full);
            }
        }
    }
}
