package fr.acteurs.adapters.csv.read;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Splits records into fields with one parser, which is fed one record at a time: what is wrong with a record spoils
 * this record alone. (A parser of its own for each record takes twice as long.)
 */
final class Fields {

    private final CSVFormat format;
    private @Nullable Iterator<CSVRecord> parser;
    private String record = "";

    Fields(Layout layout) {
        format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(layout.delimiter())
                .setQuote(layout.quoted() ? '"' : null)
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** The fields of the record; nothing when its quotes are wrong. */
    Optional<String[]> split(String text) {
        record = text + '\n';
        try {
            return Optional.of(parser().next().values());
        } catch (UncheckedIOException wrongQuotes) {
            parser = null;
            return Optional.empty();
        }
    }

    private Iterator<CSVRecord> parser() {
        try {
            parser = parser == null
                    ? CSVParser.builder()
                            .setReader(new Feed())
                            .setFormat(format)
                            .get()
                            .iterator()
                    : parser;
            return parser;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the CSV parser", e);
        }
    }

    /** Gives the parser the current record and then waits for the next one. */
    private final class Feed extends Reader {

        @Override
        public int read(char[] buffer, int offset, int length) {
            int count = Math.min(length, record.length());
            record.getChars(0, count, buffer, offset);
            record = record.substring(count);
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {
            record = "";
        }
    }
}
