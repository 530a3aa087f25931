package fr.acteurs.application.consent;

import fr.acteurs.domain.consent.Information;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a table of who was told what. */
public interface InformationReader {

    /**
     * A row of the table.
     *
     * @param line in the file, the header being the first
     * @param told what it says, when it can be read
     * @param problem why it cannot be read, without any data of the person; empty when it can
     */
    record Row(long line, Optional<Information> told, String problem) {}

    /**
     * All rows of the file.
     *
     * @throws ConsentRefused when it is no such table; the message names its columns
     */
    List<Row> read(Path file);
}
