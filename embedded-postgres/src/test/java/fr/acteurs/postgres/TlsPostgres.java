package fr.acteurs.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL 15 of Debian that lets nobody in without TLS, as {@code localhost}, by a certificate of the authority that a test
 * trusts, or of another.
 */
public final class TlsPostgres implements AutoCloseable {

    private static final String ONLY_BY_TLS = """
            hostssl all all 127.0.0.1/32 scram-sha-256
            """;

    private final EmbeddedPostgres server;

    private TlsPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Empty where it is not installed; see {@link TestDatabases#debian15()}. */
    public static Optional<TlsPostgres> debian15(Path directory, TestAuthority authority)
            throws IOException, SQLException {
        var programs = TestDatabases.debian15Programs();
        return programs.isEmpty()
                ? Optional.empty()
                : Optional.of(start(TestDatabases.FAST.installed(programs.get()), Home.at(directory), authority));
    }

    private static TlsPostgres start(Launcher launcher, Home home, TestAuthority authority)
            throws IOException, SQLException {
        var server = launcher.start(home.directory());
        var certificate = home.data().resolve("server.crt");
        var key = home.data().resolve("server.key");
        authority.certify("localhost", certificate, key);
        Account.forData(home.data()).own(key);
        Account.forData(home.data()).own(certificate);
        Files.writeString(home.data().resolve("pg_hba.conf"), ONLY_BY_TLS);
        for (var sql : List.of("ALTER SYSTEM SET ssl = on", "SELECT pg_reload_conf()")) {
            server.database().execute(sql);
        }
        return new TlsPostgres(server);
    }

    public int port() {
        return server.port();
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    @Override
    public void close() {
        server.close();
    }
}
