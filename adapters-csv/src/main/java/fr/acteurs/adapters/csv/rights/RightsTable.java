package fr.acteurs.adapters.csv.rights;

import fr.acteurs.application.consent.ConsentRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a table that people have filled in: UTF-8, semicolons between, a header with these columns in any order. */
final class RightsTable {

    static final String INCONSISTENT = "another number of fields than the header";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private static final int MARK = 0xFEFF;

    private RightsTable() {}

    /** Makes something of a row on a line of the file, the header being the first. */
    interface Maker<T> {
        T row(long line, CSVRecord row);
    }

    /**
     * @param largest in bytes
     * @throws ConsentRefused when the file is no such table, or larger; the message repeats nothing of it
     */
    static <T> void read(Path file, long largest, List<String> columns, Maker<T> maker, Consumer<T> each) {
        try {
            refuseLarge(file, largest);
            readRows(file, columns, maker, each);
        } catch (CharacterCodingException other) {
            throw new ConsentRefused(file.getFileName() + " is not written in UTF-8");
        } catch (CSVException broken) {
            throw new ConsentRefused(file.getFileName() + " cannot be read: quotes do not fit together");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the table " + file, unreadable);
        }
    }

    private static void refuseLarge(Path file, long largest) throws IOException {
        if (Files.size(file) > largest) {
            throw new ConsentRefused(
                    file.getFileName() + " has " + Files.size(file) + " bytes, more than " + largest + ": divide it");
        }
    }

    private static <T> void readRows(Path file, List<String> columns, Maker<T> maker, Consumer<T> each)
            throws IOException {
        try (CSVParser table = CSVParser.parse(text(file), FORMAT)) {
            checkHeader(file, columns, table.getHeaderNames());
            for (CSVRecord row : table) {
                each.accept(maker.row(table.getCurrentLineNumber(), row));
            }
        } catch (UncheckedIOException within) {
            throw within.getCause();
        }
    }

    /** Without the mark that spreadsheets put in front of it. */
    private static BufferedReader text(Path file) throws IOException {
        BufferedReader text = Files.newBufferedReader(file);
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    private static void checkHeader(Path file, List<String> columns, List<String> names) {
        if (!names.containsAll(columns) || names.size() != columns.size()) {
            throw new ConsentRefused(file.getFileName() + " has not the columns " + String.join(";", columns));
        }
    }
}
