package fr.acteurs.application.continuity;

import java.nio.file.Path;

/** Reads and checks a {@link Mapping} that somebody wrote. */
public interface MappingReader {

    /**
     * The mapping that the file says.
     *
     * @throws IllegalArgumentException when it is wrong; the message names the place and what to write
     */
    Mapping read(Path file);
}
