package fr.acteurs.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings a home to life: decides who runs the server, with which programs, and whether to start or to join.
 *
 * @param accounts who runs the server of a data directory
 * @param installed the programs of an installed server, to be used instead of those that come along
 */
record Launcher(
        PostgresOptions options, Function<Path, Account> accounts, Optional<Binaries> installed, Server.Ports ports) {

    static Launcher with(PostgresOptions options) {
        return new Launcher(options, Account::forData, Optional.empty(), Server::freePort);
    }

    Launcher accounts(Function<Path, Account> chosen) {
        return new Launcher(options, chosen, installed, ports);
    }

    Launcher installed(Path programs) {
        return new Launcher(options, accounts, Optional.of(new Binaries(programs)), ports);
    }

    Launcher ports(Server.Ports chosen) {
        return new Launcher(options, accounts, installed, chosen);
    }

    EmbeddedPostgres start(Path directory) {
        if (installed.isEmpty()) {
            Binaries.archive();
        }
        var home = Home.at(directory);
        var users = Users.of(home);
        return users.alone(() -> startAlone(home, users));
    }

    private EmbeddedPostgres startAlone(Home home, Users users) throws IOException {
        var account = accounts.apply(home.data());
        account.enter(home);
        var server = new Server(home, account, binaries(home, account), options.durable(), ports);
        boolean first = users.enter();
        try {
            return new EmbeddedPostgres(users, server, first ? start(home, server) : join(home));
        } catch (IOException | RuntimeException e) {
            users.leave();
            throw e;
        }
    }

    /** We are the first user: a server that runs was left behind, perhaps by another version with other settings. */
    private static Database start(Home home, Server server) throws IOException {
        server.stop();
        Postmaster.disarm(home.data());
        int port = server.start().port();
        try {
            return ready(home, port);
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private Database join(Home home) throws IOException {
        var running = Postmaster.running(home.data()).filter(Postmaster::ready).orElseThrow(() -> unreachable(home));
        var database = ready(home, running.port());
        if (options.durable() && !isDurable(home, database)) {
            throw new PostgresUnavailable(
                    "Cannot share the PostgreSQL in %s: it was started without durability, by a test. Wait for its end, or take another --home."
                            .formatted(home.directory()));
        }
        return database;
    }

    private static Database ready(Home home, int port) throws IOException {
        var database = new Database(port, Password.of(home));
        try {
            database.makeReady();
            return database;
        } catch (SQLException e) {
            throw refused(home, e);
        }
    }

    private static boolean isDurable(Home home, Database database) {
        try {
            return database.isDurable();
        } catch (SQLException e) {
            throw refused(home, e);
        }
    }

    private static PostgresUnavailable refused(Home home, SQLException e) {
        return home.failure("The PostgreSQL does not let us in (" + e.getMessage() + ")", e);
    }

    private static PostgresUnavailable unreachable(Home home) {
        return home.failure(
                "Another program uses this PostgreSQL, but its server died or runs in another container: end that program first. It is");
    }

    /** The cache is its owner's alone: a server that runs as another account gets a copy of its own beside the data. */
    private Binaries binaries(Home home, Account account) throws IOException {
        if (installed.isPresent()) {
            return installed.get();
        }
        if (account.other().isPresent()) {
            var binaries = Binaries.bundled(home.directory());
            account.own(binaries.root());
            return binaries;
        }
        return Binaries.bundled(options.cache().or(UserCache::find).orElse(home.directory()));
    }
}
