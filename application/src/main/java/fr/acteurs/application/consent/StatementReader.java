package fr.acteurs.application.consent;

import fr.acteurs.domain.consent.Statement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a table of statements that somebody else has collected. */
public interface StatementReader {

    /**
     * A row of the table.
     *
     * @param line in the file, the header being the first
     * @param statement what it says, when it can be read
     * @param problem why it cannot be read, without any data of the person; empty when it can
     */
    record Row(long line, Optional<Statement> statement, String problem) {

        /** A row that says something. */
        public static Row of(long line, Statement statement) {
            return new Row(line, Optional.of(statement), "");
        }

        /** A row that cannot be read. */
        public static Row unreadable(long line, String problem) {
            return new Row(line, Optional.empty(), problem);
        }
    }

    /**
     * All rows of the file.
     *
     * @throws ConsentRefused when it is no such table; the message names its columns
     */
    List<Row> read(Path file);
}
