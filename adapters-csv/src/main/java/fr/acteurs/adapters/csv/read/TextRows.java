package fr.acteurs.adapters.csv.read;

import fr.acteurs.application.ingest.SourceReader;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.RowCounts;
import fr.acteurs.domain.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * The rows of a text. Lines are physical lines, as {@code wc -l} counts them; they are headings, blanks and rows
 * together unless a quoted field has a line break.
 */
final class TextRows implements SourceReader.Rows {

    private final Source source;
    private final TextFile text;
    private final LayoutFinder.Fit fit;

    TextRows(Source source, TextFile text, LayoutFinder.Fit fit) {
        this.source = source;
        this.text = text;
        this.fit = fit;
    }

    @Override
    public RowCounts read(LocalDate asOf, Consumer<Reading> rows) {
        try (Lines lines = text.open()) {
            return read(lines, new RowTally(source, fit.header(), fit.names(), asOf, rows));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the rows of " + text.path() + ": was the file changed?", e);
        }
    }

    private RowCounts read(Lines lines, RowTally tally) throws IOException {
        Records records = new Records(lines, fit.layout());
        skipHeadings(records);
        long headings = lines.count();
        Fields fields = new Fields(fit.layout());
        boolean goesOn = true;
        while (goesOn) {
            TextRecord next = records.next();
            goesOn = next != null && take(next, fields, tally);
        }
        return tally.counts(lines.count(), headings);
    }

    private void skipHeadings(Records records) throws IOException {
        for (int heading = 0; heading <= fit.layout().titles(); heading++) {
            records.next();
        }
    }

    /** Whether the file can be read on: after an unclosed quote nobody knows what is a row. */
    private static boolean take(TextRecord next, Fields fields, RowTally tally) {
        switch (next.fault()) {
            case TOO_LONG -> tally.tooLong(next.line(), "a line over " + Lines.MOST + " characters");
            case UNCLOSED -> tally.ragged(next.line(), "a quote that does not close");
            case NONE -> whole(next, fields, tally);
        }
        return next.fault() != TextRecord.Fault.UNCLOSED;
    }

    private static void whole(TextRecord next, Fields fields, RowTally tally) {
        if (next.text().isBlank()) {
            tally.blank(1);
        } else {
            fields.split(next.text())
                    .ifPresentOrElse(
                            cells -> tally.row(next.line(), cells),
                            () -> tally.ragged(next.line(), "text after a closing quote"));
        }
    }
}
