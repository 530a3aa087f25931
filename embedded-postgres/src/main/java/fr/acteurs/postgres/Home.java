package fr.acteurs.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one embedded PostgreSQL: its data, its password, its log and the locks of those who use it.
 *
 * @param directory a real path, so that the same home has one name only
 */
record Home(Path directory) {

    private static final int LINES_WORTH_READING = 20;

    /** Makes the directory, for its owner alone, unless it is there. */
    static Home at(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Trees.createPrivateDirectory(directory);
            }
            return new Home(directory.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the PostgreSQL directory " + directory, e);
        }
    }

    Path data() {
        return directory.resolve("data");
    }

    /** Where a new data directory is prepared; it becomes {@link #data} in one step, so a crash leaves no half of one. */
    Path unfinishedData() {
        return directory.resolve("data.new");
    }

    Path passwordFile() {
        return directory.resolve("password");
    }

    Path log() {
        return directory.resolve("postgres.log");
    }

    Path startLock() {
        return directory.resolve("start.lock");
    }

    Path useLock() {
        return directory.resolve("use.lock");
    }

    /** Starts the log afresh, so that it never outgrows one life of the server. */
    void emptyLog() throws IOException {
        Files.deleteIfExists(log());
        Trees.createPrivateFile(log());
    }

    /** A failure with what the server had to say, and what to try next. */
    PostgresUnavailable failure(String what) {
        return failure(what, null);
    }

    PostgresUnavailable failure(String what, @Nullable Throwable cause) {
        return new PostgresUnavailable(
                "%s in %s. Mend what the log says, or take another --home, or an existing PostgreSQL with --db.%n%s:%n%s"
                        .formatted(what, directory, log(), lastLines()),
                cause);
    }

    String lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(log()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_WORTH_READING), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }
}
