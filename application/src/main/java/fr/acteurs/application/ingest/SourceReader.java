package fr.acteurs.application.ingest;

import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.RowCounts;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads files of registers. Memory does not grow with the file, and no field, line or file can exhaust it. Safe for
 * several threads.
 */
public interface SourceReader {

    /**
     * Looks at the file as a whole before any row is taken: size, kind of file, characters, columns, last line.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read at all
     */
    Inspection inspect(Source source, Path file);

    /** What a first look found. */
    sealed interface Inspection {

        /** The bytes of the file that was looked at: count and SHA-256. */
        Fingerprint fingerprint();

        /**
         * A file that can be read row by row.
         *
         * @param unknown columns that the source does not know
         */
        record Sound(Fingerprint fingerprint, Dataset dataset, List<String> unknown, Rows rows) implements Inspection {

            public Sound {
                unknown = List.copyOf(unknown);
            }

            /** A file of columns that are all known. */
            public Sound(Fingerprint fingerprint, Dataset dataset, Rows rows) {
                this(fingerprint, dataset, List.of(), rows);
            }
        }

        /** A file that a gate holds. */
        record Unsound(Fingerprint fingerprint, Gate.Held held) implements Inspection {}
    }

    /** What identifies the bytes of a file. */
    record Fingerprint(long bytes, String sha256) {}

    /** The rows of a sound file; they can be read once or more, each time from the beginning. */
    @FunctionalInterface
    interface Rows {

        /**
         * Gives every row's reading in the order of the file, and counts what it saw.
         *
         * @param known whether a row of this print was read before and need not be read again; asked once a row
         */
        RowCounts read(LocalDate asOf, Predicate<RowPrint> known, Consumer<Reading> rows);
    }
}
