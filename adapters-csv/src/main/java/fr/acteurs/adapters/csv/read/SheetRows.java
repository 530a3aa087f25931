package fr.acteurs.adapters.csv.read;

import fr.acteurs.application.ingest.SourceReader;
import fr.acteurs.domain.source.Header;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.RowCounts;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The rows of a workbook's first sheet; lines are the sheet's row numbers. */
final class SheetRows implements SourceReader.Rows {

    private final Source source;
    private final SheetFile sheet;
    private final Header header;
    private final List<String> names;
    private final int titles;

    /** @param titles rows before the header */
    SheetRows(Source source, SheetFile sheet, Header header, List<String> names, int titles) {
        this.source = source;
        this.sheet = sheet;
        this.header = header;
        this.names = names;
        this.titles = titles;
    }

    @Override
    public RowCounts read(LocalDate asOf, Predicate<RowPrint> known, Consumer<Reading> rows) {
        Pass pass = new Pass(
                new Prints(source, names, "sheet", asOf), new RowTally(source, header, names, asOf, known, rows));
        try {
            boolean whole = sheet.read(pass::take);
            return pass.end(whole);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the rows of " + sheet.path() + ": was it changed?", e);
        }
    }

    /** One reading of the sheet. */
    private final class Pass {

        private final Prints prints;
        private final RowTally tally;
        private long last;
        private long seen;
        private long headings;

        Pass(Prints prints, RowTally tally) {
            this.prints = prints;
            this.tally = tally;
        }

        void take(long said, String[] cells) {
            // A row need not say its number; one that does comes after those before it.
            long number = Math.max(said, last + 1);
            // Rows that a sheet leaves out are as blank as those that it has without values.
            tally.blank(number - last - 1);
            last = number;
            seen++;
            if (cells.length == 0) {
                tally.blank(1);
            } else if (seen <= titles + 1) {
                headings++;
            } else {
                row(number, padded(cells));
            }
        }

        private void row(long number, String[] cells) {
            RowPrint print = prints.of(cells);
            if (!tally.isAsBefore(number, print)) {
                tally.row(number, cells, print);
            }
        }

        RowCounts end(boolean whole) {
            if (!whole) {
                tally.ragged(++last, "the sheet breaks off");
            }
            return tally.counts(last, headings);
        }

        private String[] padded(String[] cells) {
            String[] padded = Arrays.copyOf(cells, Math.max(cells.length, header.width()));
            Arrays.fill(padded, cells.length, padded.length, "");
            return padded;
        }
    }
}
