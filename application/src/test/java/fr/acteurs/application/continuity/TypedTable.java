package fr.acteurs.application.continuity;

import fr.acteurs.application.ingest.SourceReader;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Header;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.RowCounts;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A file that a test has typed: lines of fields between semicolons, the first one the header. */
record TypedTable(List<String> lines) implements SourceReader {

    TypedTable {
        lines = List.copyOf(lines);
    }

    @Override
    public Inspection inspect(Source source, Path file) {
        Fingerprint fingerprint = new Fingerprint(1, "0".repeat(64));
        Header.Match match =
                Header.match(source.description(), List.of(lines.get(0).split(";", -1)));
        if (match instanceof Header.Match.Misfit misfit) {
            return new Inspection.Unsound(fingerprint, Gate.COLUMNS.held(misfit.why(), "celles de la déclaration"));
        }
        Header header = ((Header.Match.Fits) match).header();
        return new Inspection.Sound(
                fingerprint, header.dataset(), (asOf, known, rows) -> read(source, header, asOf, known, rows));
    }

    private RowCounts read(
            Source source, Header header, LocalDate asOf, Predicate<RowPrint> known, Consumer<Reading> rows) {
        int ragged = 0;
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(";", -1);
            RowPrint print = new RowPrint(0, i);
            if (cells.length == header.width() && !known.test(print)) {
                rows.accept(source.read(new Row(i + 1, header, cells, asOf, print)));
            } else {
                ragged++;
                rows.accept(new Reading.Refused(new Notice(i + 1, Notice.Reason.RAGGED_ROW, "")));
            }
        }
        return new RowCounts(lines.size(), 1, 0, lines.size() - 1L, ragged, false);
    }
}
