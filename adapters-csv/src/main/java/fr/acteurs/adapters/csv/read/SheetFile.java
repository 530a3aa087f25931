package fr.acteurs.adapters.csv.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of a workbook, read as a stream. The library answers a malformed sheet with unchecked exceptions of
 * many kinds; here they all mean that the workbook cannot be read.
 */
record SheetFile(Path path) {

    /** Rows of title, of which INSEE puts five, and the header. */
    private static final int TOPS = 12;

    /** Gets each row of the sheet, its number from 1 and its cells without the empty ones at the end. */
    @FunctionalInterface
    interface RowSink {
        void accept(long number, String[] cells);
    }

    /**
     * The cells of the first rows, among which the header is: a publisher may put a title before it. None when there are
     * none, or the workbook cannot be read.
     */
    List<List<String>> tops() {
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile());
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            Steps steps = new Steps(stream.limit(TOPS).iterator());
            List<List<String>> tops = new ArrayList<>();
            for (Optional<Row> row = steps.next(); row.isPresent(); row = steps.next()) {
                tops.add(List.of(Cells.of(row.get())));
            }
            return tops;
        } catch (IOException | RuntimeException malformed) {
            return List.of();
        }
    }

    /**
     * Reads all rows.
     *
     * @return whether the sheet is whole to its end
     */
    boolean read(RowSink sink) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile());
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            Steps steps = new Steps(stream.iterator());
            for (Optional<Row> row = steps.next(); row.isPresent(); row = steps.next()) {
                sink.accept(row.get().getRowNum(), Cells.of(row.get()));
            }
            return !steps.broken;
        }
    }

    /** Goes from row to row up to the last one, or the first that is malformed. */
    private static final class Steps {

        private final Iterator<Row> rows;
        private boolean broken;

        Steps(Iterator<Row> rows) {
            this.rows = rows;
        }

        Optional<Row> next() {
            try {
                return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
            } catch (RuntimeException malformed) {
                broken = true;
                return Optional.empty();
            }
        }
    }
}
