package fr.acteurs.application.consent;

import fr.acteurs.domain.consent.Information;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

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
     * Gives each row of the file, in their order.
     *
     * @throws ConsentRefused when it is no such table; the message names its columns
     */
    void read(Path file, Consumer<Row> each);
}
