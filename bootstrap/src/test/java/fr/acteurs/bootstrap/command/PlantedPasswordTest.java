package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.postgres.TestDatabase;
import fr.acteurs.postgres.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password that stands nowhere else: whatever goes wrong with a database, the program does not say it. */
class PlantedPasswordTest {

    private static final String PLANTED = "qwerzuson-4711";

    @TempDir
    private Path home;

    private Path file = Path.of("");

    @BeforeEach
    void plant() throws IOException {
        file = Files.writeString(home.resolve("db.secret"), PLANTED + "\n");
        mode("rw-------");
    }

    private void mode(String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private Program status(Map<String, String> environment, String address) throws IOException {
        return Program.run(environment, "status", "--json", "--db", address, "--home", home.toString());
    }

    private Program byFile(String address) throws IOException {
        return status(Map.of("ACTEURS_DB_PASSWORD_FILE", file.toString()), address);
    }

    private static void assertSilent(Program run, int status, String... words) {
        assertThat(run.err()).contains(words).doesNotContain(PLANTED);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(status);
    }

    @Test
    void a_wrong_password_a_wrong_user_and_an_unknown_database_are_told_without_it() throws IOException {
        try (TestDatabase there = TestDatabases.embedded().create()) {
            assertSilent(byFile(there.url()), ExitStatus.FAILED, "user or password not accepted");
            assertSilent(
                    status(Map.of("ACTEURS_DB_PASSWORD", PLANTED, "ACTEURS_DB_USER", "nobody"), there.url()),
                    ExitStatus.FAILED,
                    "user or password not accepted",
                    "as nobody");
            Files.writeString(file, there.password());
            assertThat(byFile(there.url().replaceFirst("[^/]*$", "nowhere")).err())
                    .contains("unknown database")
                    .doesNotContain(there.password());
        }
    }

    @Test
    void a_port_where_nobody_answers_and_an_address_that_is_none_are_told_without_it() throws IOException {
        assertSilent(byFile("jdbc:postgresql://127.0.0.1:1/acteurs"), ExitStatus.FAILED, "nothing answers there");
        assertSilent(byFile("jdbc:postgresql://localhost:port/acteurs"), ExitStatus.USAGE, "cannot be read");
    }

    @Test
    void a_file_that_others_may_read_is_refused_before_anybody_is_asked() throws IOException {
        mode("rw-r-----");
        assertSilent(
                byFile("jdbc:postgresql://127.0.0.1:1/acteurs"),
                ExitStatus.USAGE,
                "is open to others (rw-r-----): chmod 600 " + file);
    }

    @Test
    void an_address_with_the_password_in_it_is_refused_without_it() throws IOException {
        for (String address : new String[] {"localhost/acteurs?password=" + PLANTED, "u:" + PLANTED + "@localhost/a"}) {
            assertSilent(
                    status(Map.of(), "jdbc:postgresql://" + address), ExitStatus.USAGE, "No user or password in --db");
        }
    }
}
