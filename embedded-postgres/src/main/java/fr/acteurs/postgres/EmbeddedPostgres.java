package fr.acteurs.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL server of our own, with its data in one directory and an empty database {@code acteurs} at first.
 *
 * <pre>{@code
 * try (var postgres = EmbeddedPostgres.start(home.resolve("postgres"))) {
 *   connect(postgres.jdbcUrl(), postgres.user(), postgres.password());
 * }
 * }</pre>
 *
 * <p>Only this machine can connect (127.0.0.1, a free port chosen at each start, a random password in the file
 * {@code password} of the directory); text sorts by code point. Works for root too, see {@link Account}.
 *
 * <p>Several programs, or parts of one, may start the same directory at the same time: the first starts the server,
 * the others join it, the last to close stops it. A server that a killed program left behind is stopped in good order
 * and started again by the next; until then it goes on running. There is no shutdown hook, because only the caller
 * knows what must end before the database: close this object from yours.
 *
 * <p>Thread-safe. What fails throws {@link PostgresUnavailable}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final Users users;
    private final Server server;
    private final Database database;
    private final AtomicBoolean closed = new AtomicBoolean();

    EmbeddedPostgres(Users users, Server server, Database database) {
        this.users = users;
        this.server = server;
        this.database = database;
    }

    /** The same with {@link PostgresOptions#defaults()}. */
    public static EmbeddedPostgres start(Path directory) {
        return start(directory, PostgresOptions.defaults());
    }

    /**
     * Starts the server of {@code directory}, or joins it if others use it now.
     *
     * <p>The first start in a directory takes some seconds, later ones a fraction of one.
     *
     * @param directory made for its owner alone if absent; on a disk of this machine
     * @throws PostgresUnavailable with the end of the server's log, if there is one
     */
    public static EmbeddedPostgres start(Path directory, PostgresOptions options) {
        return Launcher.with(options).start(directory);
    }

    /** The address of the database, without user and password. */
    public String jdbcUrl() {
        return database.url();
    }

    /** A superuser: it may create extensions. */
    public String user() {
        return Server.USER;
    }

    public String password() {
        return database.password();
    }

    public int port() {
        return database.port();
    }

    Database database() {
        return database;
    }

    /** Stops the server if nobody else uses it: open connections end, all is written. Closing again does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            leaveEvenIfInterrupted();
        }
    }

    /** File locks and interrupts do not go together, and a worker told to stop must still leave in good order. */
    private void leaveEvenIfInterrupted() {
        boolean interrupted = Thread.interrupted();
        try {
            users.alone(this::leave);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean leave() throws IOException {
        boolean last = users.leave();
        if (last) {
            server.stop();
        }
        return last;
    }
}
