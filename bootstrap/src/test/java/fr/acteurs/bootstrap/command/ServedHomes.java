package fr.acteurs.bootstrap.command;

import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.postgres.EmbeddedPostgres;
import fr.acteurs.postgres.MemoryFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * Gives homes the database of a register without rows, copied from one that was made once, and keeps its server up between
 * commands: to make a database, and to start and stop a server for each command, takes most of the time of a story that is about
 * neither.
 */
final class ServedHomes {

    private static final Path MADE_ONCE = make();

    private ServedHomes() {}

    /** The caller closes the server; commands that are run in the home meanwhile join it. */
    static EmbeddedPostgres serve(Path home) {
        copy(MADE_ONCE, home.resolve("postgres"));
        return EmbeddedPostgres.start(home.resolve("postgres"));
    }

    private static Path make() {
        Path home = MemoryFolders.untilTheEnd("acteurs-home-");
        Acteurs.in(home).open().close();
        return home.resolve("postgres");
    }

    /** With owners and rights. */
    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot copy " + from + " to " + to, failure);
        }
    }
}
