package fr.acteurs.adapters.csv.read;

import fr.acteurs.application.ingest.SourceReader;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.RowCounts;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The rows of a text. Lines are physical lines, as {@code wc -l} counts them; they are headings, blanks and rows
 * together unless a quoted field has a line break.
 */
final class TextRows implements SourceReader.Rows {

    private final Source source;
    private final TextFile text;
    private final LayoutFinder.Fit fit;
    private final Optional<String> block;

    TextRows(Source source, TextFile text, LayoutFinder.Fit fit) {
        this(source, text, fit, Optional.empty());
    }

    /** @param block the first field of the rows that are read, where there are others */
    TextRows(Source source, TextFile text, LayoutFinder.Fit fit, Optional<String> block) {
        this.source = source;
        this.text = text;
        this.fit = fit;
        this.block = block;
    }

    @Override
    public RowCounts read(LocalDate asOf, Predicate<RowPrint> known, Consumer<Reading> rows) {
        Prints prints = new Prints(source, fit.names(), fit.layout().toString(), asOf);
        RowTally tally = new RowTally(source, fit.header(), fit.names(), asOf, known, rows);
        try (Lines lines = text.open()) {
            return new Pass(new Records(lines, fit.layout()), prints, tally).read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the rows of " + text.path() + ": was the file changed?", e);
        }
    }

    /** One reading of the text. */
    private final class Pass {

        private final Records records;
        private final Prints prints;
        private final RowTally tally;
        private final Fields fields = new Fields(fit.layout());

        Pass(Records records, Prints prints, RowTally tally) {
            this.records = records;
            this.prints = prints;
            this.tally = tally;
        }

        RowCounts read(Lines lines) throws IOException {
            skipHeadings();
            long headings = lines.count();
            boolean goesOn = true;
            while (goesOn) {
                TextRecord next = records.next();
                goesOn = next != null && take(next);
            }
            return tally.counts(lines.count(), headings);
        }

        private void skipHeadings() throws IOException {
            for (int heading = 0; heading <= fit.layout().titles(); heading++) {
                records.next();
            }
        }

        /** Whether the file can be read on: after an unclosed quote nobody knows what is a row. */
        private boolean take(TextRecord next) {
            switch (next.fault()) {
                case TOO_LONG -> tally.tooLong(next.line(), "a line over " + Lines.MOST + " characters");
                case UNCLOSED -> tally.ragged(next.line(), "a quote that does not close");
                case NONE -> whole(next);
            }
            return next.fault() != TextRecord.Fault.UNCLOSED;
        }

        private void whole(TextRecord next) {
            if (next.text().isBlank()) {
                tally.blank(1);
                return;
            }
            RowPrint print = prints.of(next.text());
            if (!tally.isAsBefore(next.line(), print)) {
                split(next, print);
            }
        }

        private void split(TextRecord next, RowPrint print) {
            fields.split(next.text())
                    .ifPresentOrElse(
                            cells -> row(next.line(), cells, print),
                            () -> tally.ragged(next.line(), "text after a closing quote"));
        }

        private void row(long line, String[] cells, RowPrint print) {
            if (block.filter(name -> !name.equals(cells[0])).isPresent()) {
                tally.ofAnotherBlock(line);
            } else {
                tally.row(line, cells, print);
            }
        }
    }
}
