package fr.acteurs.application.ingest;

import fr.acteurs.application.retention.Tombstone;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps the bytes of every edition as they came, by their SHA-256, so that any reading can be done again. */
public interface Archive {

    /** Keeps a copy of the file; nothing happens when these bytes are kept already. */
    void keep(Path file, String sha256);

    /** The copy that was kept, while it is there. */
    Optional<Path> find(String sha256);

    /** What tells of a copy that was destroyed because its term was over, if that is why it is not there. */
    default Optional<Tombstone> purged(String sha256) {
        return Optional.empty();
    }
}
