package fr.acteurs.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a home promises to one program at a time. */
final class EmbeddedPostgresTest {

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(home());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void writes_are_durable_unless_a_test_says_otherwise() throws SQLException {
        assertThat(Sql.value(postgres, "SHOW fsync")).isEqualTo("on");
        assertThat(Sql.value(postgres, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(Sql.value(postgres, "SHOW full_page_writes")).isEqualTo("on");
    }

    @Test
    void only_this_machine_can_connect() throws IOException {
        assertThat(listeningOn("/proc/net/tcp")).containsExactly("0100007F");
        assertThat(listeningOn("/proc/net/tcp6")).isEmpty();
        assertThat(Files.readString(Path.of("/proc/net/unix"))).doesNotContain(".s.PGSQL." + postgres.port());
    }

    @Test
    void only_the_password_opens() {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void nobody_else_reads_the_home() throws IOException {
        assertThat(mode(home())).isEqualTo("rwx------");
        assertThat(mode(home().resolve("data"))).isEqualTo("rwx------");
        assertThat(mode(home().resolve("password"))).isEqualTo("rw-------");
        assertThat(mode(home().resolve("postgres.log"))).isEqualTo("rw-------");
    }

    @Test
    void the_log_quotes_no_row() throws Exception {
        Sql.run(postgres, "CREATE TABLE person (name text PRIMARY KEY)");
        Sql.run(postgres, "INSERT INTO person VALUES ('Anne Durand')");
        assertThatThrownBy(() -> Sql.run(postgres, "INSERT INTO person VALUES ('Anne Durand')"))
                .hasMessageContaining("duplicate key");
        assertThat(Files.readString(home().resolve("postgres.log"))).doesNotContain("Anne");
    }

    @Test
    void nothing_prints_the_password() throws IOException {
        assertThat(postgres.toString() + postgres.database()).doesNotContain(postgres.password());
        assertThat(Files.readString(home().resolve("postgres.log"))).doesNotContain(postgres.password());
    }

    @Test
    void text_sorts_by_code_point_and_letters_of_unicode_are_known() throws SQLException {
        assertThat(Sql.value(postgres, "SELECT 'Z' < 'a' AND 'z' < 'é' AND upper('œ') = 'Œ'"))
                .isEqualTo("t");
    }

    private static Path home() {
        return directory.resolve("a home").resolve("postgres");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** The local addresses, in the kernel's hexadecimal, on which somebody listens (state 0A) to our port. */
    private static List<String> listeningOn(String table) throws IOException {
        var port = String.format(Locale.ROOT, ":%04X", postgres.port());
        return Files.readAllLines(Path.of(table)).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[1].endsWith(port) && columns[3].equals("0A"))
                .map(columns -> columns[1].substring(0, columns[1].indexOf(':')))
                .toList();
    }
}
