package fr.acteurs.adapters.json.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.acteurs.application.ingest.SourceReader;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Header;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.RowCounts;
import fr.acteurs.domain.source.RowPrint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The records of a file as rows, in its order: the first is row 1, and so is a document that cannot be read. */
final class JsonRows implements SourceReader.Rows {

    /** Records are read in each edition: what they say hangs on its day. */
    private static final RowPrint NO_PRINT = new RowPrint(0, 0);

    private final JsonSource source;
    private final Packing packing;
    private final Path file;
    private final List<Column> columns;
    private final Header header;

    JsonRows(JsonSource source, Packing packing, Path file) {
        this.source = source;
        this.packing = packing;
        this.file = file;
        this.columns = source.description().datasets().get(0).columns();
        this.header = header();
    }

    private Header header() {
        Header.Match match = Header.match(
                source.description(), columns.stream().map(Column::name).toList());
        if (match instanceof Header.Match.Fits fits) {
            return fits.header();
        }
        throw new IllegalArgumentException("Columns of " + source.description().code() + " have one name twice");
    }

    @Override
    public RowCounts read(LocalDate asOf, Predicate<RowPrint> known, Consumer<Reading> rows) {
        Pass pass = new Pass(source.knowing(this::each), asOf, rows);
        try {
            packing.each(file, pass::document);
            return new RowCounts(pass.count, 0, 0, pass.count, pass.broken, false);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the records of " + file + ": was the file changed?", e);
        }
    }

    /** Gives what can be read; the rest is refused when its turn comes. */
    private void each(Consumer<JsonNode> sink) {
        Records records = new Records(source, found -> found.ifPresent(sink));
        try {
            packing.each(file, in -> skim(records, in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the records of " + file + ": was the file changed?", e);
        }
    }

    private static void skim(Records records, InputStream in) throws IOException {
        try {
            records.read(in);
        } catch (JsonProcessingException | CharacterCodingException unreadable) {
            // The reading proper refuses it, with its row.
        }
    }

    /** One reading of the file. */
    private final class Pass {

        private final JsonSource informed;
        private final LocalDate asOf;
        private final Consumer<Reading> sink;
        private final Records records;
        private long count;
        private long broken;

        Pass(JsonSource informed, LocalDate asOf, Consumer<Reading> sink) {
            this.informed = informed;
            this.asOf = asOf;
            this.sink = sink;
            this.records = new Records(source, this::record);
        }

        void document(InputStream in) throws IOException {
            try {
                records.read(in);
            } catch (StreamConstraintsException bomb) {
                refuse(Reason.FIELD_TOO_LONG, "text, number, name or nesting");
            } catch (JsonProcessingException malformed) {
                refuse(Reason.BROKEN_RECORD, "JSON");
            } catch (CharacterCodingException undecodable) {
                refuse(Reason.BROKEN_RECORD, "UTF-8");
            }
        }

        private void record(Optional<JsonNode> found) {
            if (found.isEmpty()) {
                refuse(Reason.BROKEN_RECORD, "no object, or too long");
            } else {
                count++;
                sink.accept(unprinted(informed.read(row(found.get()))));
            }
        }

        private Row row(JsonNode record) {
            Map<Column, String> found = informed.cells(record, asOf);
            String[] cells = columns.stream()
                    .map(column -> found.getOrDefault(column, ""))
                    .toArray(String[]::new);
            return new Row(count, header, cells, asOf, NO_PRINT);
        }

        private void refuse(Reason reason, String detail) {
            count++;
            broken++;
            sink.accept(new Reading.Refused(new Notice(count, reason, detail)));
        }
    }

    private static Reading unprinted(Reading reading) {
        return reading instanceof Reading.Taken taken
                ? new Reading.Taken(taken.line(), taken.observations(), taken.remarks(), Optional.empty())
                : reading;
    }
}
