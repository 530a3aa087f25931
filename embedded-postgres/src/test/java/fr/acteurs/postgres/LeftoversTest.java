package fr.acteurs.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting in a home, or on a machine, that is not as we left it. */
final class LeftoversTest {

    private static final PostgresOptions FAST = PostgresOptions.defaults().durable(false);

    @TempDir
    private static Path directory;

    @BeforeAll
    static void make_the_home_once_where_another_start_was_cut_short() throws IOException {
        Files.createDirectories(home().unfinishedData().resolve("base"));
        EmbeddedPostgres.start(directory, FAST).close();
    }

    @Test
    void a_stale_pid_file_harms_neither_the_start_nor_the_program_that_has_the_number_now() throws Exception {
        var innocent = new ProcessBuilder("sleep", "60").start();
        try {
            leavePidFile(innocent.pid());
            startsWell();
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroy();
        }
    }

    @Test
    void a_pid_file_emptied_by_a_power_cut_does_not_prevent_the_start() throws Exception {
        Files.createFile(pidFile());
        startsWell();
    }

    @Test
    void a_damaged_pid_file_does_not_prevent_the_start() throws Exception {
        Files.write(pidFile(), new byte[] {0, -1, '\n', 0, '\n', 0, '\n', 0, '\n', 0, '\n', 0, '\n', 0, '\n'});
        startsWell();
    }

    @Test
    void a_killed_server_recovers() throws Exception {
        var postgres = EmbeddedPostgres.start(directory);
        Sql.run(postgres, "CREATE TABLE recovered AS SELECT 7 AS i");
        KilledServer.of(home());
        postgres.close();
        try (var next = EmbeddedPostgres.start(directory, FAST)) {
            assertThat(Sql.value(next, "SELECT i FROM recovered")).isEqualTo("7");
        }
    }

    @Test
    void half_a_data_directory_was_made_again() throws Exception {
        assertThat(home().unfinishedData()).doesNotExist();
        startsWell();
    }

    @Test
    void a_port_that_another_program_took_first_is_given_up() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = List.of(taken.getLocalPort(), Server.freePort()).iterator();
            try (var postgres = Launcher.with(FAST).ports(ports::next).start(directory)) {
                assertThat(postgres.port()).isNotEqualTo(taken.getLocalPort());
            }
        }
    }

    @Test
    void broken_data_are_refused_with_the_end_of_the_log_and_the_next_step() throws Exception {
        var control = home().data().resolve("global/pg_control");
        var aside = directory.resolve("pg_control");
        Files.move(control, aside);
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory, FAST))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("could not find the database system")
                    .hasMessageContaining("--db");
        } finally {
            Files.move(aside, control);
        }
        startsWell();
    }

    @Test
    void at_most_twenty_lines_of_the_log_are_told() throws Exception {
        Files.write(
                home().log(),
                Stream.iterate(1, i -> i + 1)
                        .limit(30)
                        .map(i -> "line " + i + ".")
                        .toList());
        assertThat(home().failure("Cannot").getMessage())
                .doesNotContain("line 10.")
                .contains("line 11.", "line 30.");
    }

    @Test
    void a_lost_password_is_told_and_no_server_stays() throws Exception {
        var aside = directory.resolve("aside");
        Files.move(home().passwordFile(), aside);
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory, FAST))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("is lost");
            assertThat(Postmaster.running(home().data())).isEmpty();
        } finally {
            Files.move(aside, home().passwordFile());
        }
    }

    @Test
    void a_changed_password_is_told_and_no_server_stays() throws Exception {
        var password = Files.readString(home().passwordFile());
        Files.writeString(home().passwordFile(), "another");
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory, FAST))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(Postmaster.running(home().data())).isEmpty();
        } finally {
            Files.writeString(home().passwordFile(), password);
        }
    }

    @Test
    void the_log_tells_of_the_last_start_only() throws Exception {
        Files.writeString(home().log(), "long ago");
        startsWell();
        assertThat(Files.readString(home().log())).doesNotContain("long ago");
    }

    private static void startsWell() throws Exception {
        try (var postgres = EmbeddedPostgres.start(directory, FAST)) {
            assertThat(Sql.value(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    private static void leavePidFile(long pid) throws IOException {
        Files.write(
                pidFile(), List.of("" + pid, home().data().toString(), "1", "5432", "", "127.0.0.1", "1 1", "ready"));
    }

    private static Path pidFile() {
        return home().data().resolve("postmaster.pid");
    }

    private static Home home() {
        return Home.at(directory);
    }
}
