package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.acteurs.postgres.TestAuthority;
import fr.acteurs.postgres.TlsPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program and a real PostgreSQL that lets nobody in without TLS. */
class TlsToPostgresTest {

    @TempDir
    private static Path folder;

    private static TestAuthority ours;
    private static TestAuthority another;
    private static Optional<TlsPostgres> server;

    @TempDir
    private Path home;

    @BeforeAll
    static void start() throws IOException, SQLException {
        ours = TestAuthority.in(folder, "ours");
        another = TestAuthority.in(folder, "another");
        server = TlsPostgres.debian15(folder.resolve("postgres"), ours);
    }

    @AfterAll
    static void stop() {
        server.ifPresent(TlsPostgres::close);
    }

    @BeforeEach
    void isThere() {
        assumeTrue(server.isPresent(), "no PostgreSQL 15 of Debian here");
    }

    private Program status(String host, String asked) throws IOException {
        TlsPostgres there = server.orElseThrow();
        Path password = Files.writeString(home.resolve("db.secret"), there.password() + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        Map<String, String> environment =
                Map.of("ACTEURS_DB_USER", there.user(), "ACTEURS_DB_PASSWORD_FILE", password.toString());
        String address = "jdbc:postgresql://" + host + ":" + there.port() + "/acteurs?" + asked;
        return Program.run(environment, "status", "--db", address, "--home", home.toString());
    }

    private static String verifyFull(TestAuthority trusted) {
        return "sslmode=verify-full&sslrootcert=" + trusted.certificate();
    }

    private void assertRefused(Program run, String host, String... words) {
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err())
                .startsWith("Cannot connect to jdbc:postgresql://" + host + ":"
                        + server.orElseThrow().port() + "/acteurs as acteurs: ")
                .contains(words)
                .contains("see operations.md")
                .doesNotContain(server.orElseThrow().password());
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_server_that_proves_who_it_is_is_asked_by_tls() throws IOException {
        Program asked = status("localhost", verifyFull(ours));
        assertThat(asked.status()).as(asked.err()).isZero();
        assertThat(asked.out()).contains("nothing yet");
        assertThat(asked.err()).isEmpty();
    }

    @Test
    void a_server_whose_certificate_another_authority_made_is_not_signed_in_to() throws IOException {
        assertRefused(
                status("localhost", verifyFull(another)), "localhost", "not made by a CA that we trust", "sslrootcert");
    }

    @Test
    void a_server_whose_certificate_is_for_another_host_is_not_signed_in_to() throws IOException {
        assertRefused(
                status("127.0.0.1", verifyFull(ours)),
                "127.0.0.1",
                "no TLS with the server that is meant",
                "check that its certificate is for the host in --db");
    }

    @Test
    void the_server_lets_nobody_in_without_tls_and_the_message_says_what_to_write() throws IOException {
        assertRefused(
                status("localhost", "sslmode=disable"),
                "localhost",
                "lets nobody in without TLS: add ?sslmode=verify-full&sslrootcert=FILE");
    }

    @Test
    void an_authority_whose_certificate_is_not_there_is_told() throws IOException {
        assertRefused(
                status("localhost", "sslmode=verify-full&sslrootcert=" + folder.resolve("nowhere.crt")),
                "localhost",
                "nowhere.crt",
                "sslrootcert");
    }
}
