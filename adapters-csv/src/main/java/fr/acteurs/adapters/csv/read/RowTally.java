package fr.acteurs.adapters.csv.read;

import fr.acteurs.domain.source.Header;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.RowCounts;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Has each row read by its source and counts what becomes of it; used by one thread for one reading of a file. */
final class RowTally {

    /** Characters of a field; Excel allows as many in a cell. */
    private static final int LONGEST_FIELD = 32 << 10;

    private final Source source;
    private final Header header;
    private final List<String> names;
    private final LocalDate asOf;
    private final Predicate<RowPrint> known;
    private final Consumer<Reading> sink;
    private long blanks;
    private long rows;
    private long ragged;
    private boolean lastIsRagged;

    RowTally(
            Source source,
            Header header,
            List<String> names,
            LocalDate asOf,
            Predicate<RowPrint> known,
            Consumer<Reading> sink) {
        this.source = source;
        this.header = header;
        this.names = names;
        this.asOf = asOf;
        this.known = known;
        this.sink = sink;
    }

    void blank(long count) {
        blanks += count;
    }

    /** Whether the row is one that was read before, which is then counted and done with. */
    boolean isAsBefore(long line, RowPrint print) {
        boolean asBefore = known.test(print);
        if (asBefore) {
            counted();
            sink.accept(new Reading.AsBefore(line));
        }
        return asBefore;
    }

    /** A row of fields, read when it is as wide as the header. */
    void row(long line, String[] cells, RowPrint print) {
        if (cells.length != header.width()) {
            ragged(line, cells.length + " fields, " + header.width() + " expected");
        } else if (isHeader(cells)) {
            ragged(line, "the header again");
        } else {
            wide(line, cells, print);
        }
    }

    /** A row of a block that nobody reads. */
    void ofAnotherBlock(long line) {
        counted();
        sink.accept(new Reading.PassedOver(line, Reason.OUT_OF_SCOPE));
    }

    /** A row that cannot be laid under the header. */
    void ragged(long line, String detail) {
        refuse(line, Reason.RAGGED_ROW, detail);
        ragged++;
        lastIsRagged = true;
    }

    /** A row that is too long to be looked at. */
    void tooLong(long line, String detail) {
        refuse(line, Reason.FIELD_TOO_LONG, detail);
    }

    RowCounts counts(long lines, long headings) {
        return new RowCounts(lines, headings, blanks, rows, ragged, lastIsRagged);
    }

    private void wide(long line, String[] cells, RowPrint print) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].length() > LONGEST_FIELD) {
                tooLong(line, names.get(i) + ": " + cells[i].length() + " characters");
                return;
            }
        }
        counted();
        sink.accept(source.read(new Row(line, header, cells, asOf, print)));
    }

    private void refuse(long line, Reason reason, String detail) {
        counted();
        sink.accept(new Reading.Refused(new Notice(line, reason, detail)));
    }

    private void counted() {
        rows++;
        lastIsRagged = false;
    }

    private boolean isHeader(String[] cells) {
        return cells[0].equals(names.get(0)) && List.of(cells).equals(names);
    }
}
