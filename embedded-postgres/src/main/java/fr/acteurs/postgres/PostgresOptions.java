package fr.acteurs.postgres;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a caller may choose about an embedded PostgreSQL.
 *
 * @param durable whether a committed transaction survives a power cut; {@code false} is faster and for tests only
 * @param cache the directory under which the binaries are unpacked, shared by all homes of one user; when absent,
 *     {@code $XDG_CACHE_HOME/acteurs} or {@code ~/.cache/acteurs}
 */
public record PostgresOptions(boolean durable, Optional<Path> cache) {

    /** Durable, with the binaries in the user's own cache. */
    public static PostgresOptions defaults() {
        return new PostgresOptions(true, Optional.empty());
    }

    /** The same, with or without durability. */
    public PostgresOptions durable(boolean wanted) {
        return new PostgresOptions(wanted, cache);
    }

    /** The same, with the binaries under {@code directory}. */
    public PostgresOptions cache(Path directory) {
        return new PostgresOptions(durable, Optional.of(directory));
    }
}
