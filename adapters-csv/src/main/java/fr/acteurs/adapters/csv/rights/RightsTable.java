package fr.acteurs.adapters.csv.rights;

import fr.acteurs.application.consent.ConsentRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a table that people have filled in: UTF-8, semicolons between, a header with these columns in any order. */
final class RightsTable {

    static final String INCONSISTENT = "nombre de champs différent de l'en-tête";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private RightsTable() {}

    /** Makes something of a row on a line of the file, the header being the first. */
    interface Maker<T> {
        T row(long line, CSVRecord row);
    }

    static <T> List<T> rows(Path file, List<String> columns, Maker<T> maker) {
        try (CSVParser table = CSVParser.parse(Files.newBufferedReader(file), FORMAT)) {
            checkHeader(file, columns, table.getHeaderNames());
            List<T> rows = new ArrayList<>();
            for (CSVRecord row : table) {
                rows.add(maker.row(table.getCurrentLineNumber(), row));
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the table " + file + " as UTF-8", unreadable);
        }
    }

    private static void checkHeader(Path file, List<String> columns, List<String> names) {
        if (!names.containsAll(columns) || names.size() != columns.size()) {
            throw new ConsentRefused(file.getFileName() + " n'a pas les colonnes " + String.join(";", columns));
        }
    }
}
