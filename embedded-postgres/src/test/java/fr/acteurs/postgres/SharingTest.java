package fr.acteurs.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a home promises when several programs use it, or die with it. */
final class SharingTest {

    @TempDir
    private static Path home;

    @AfterEach
    void no_test_leaves_a_server() throws IOException {
        assertThat(Postmaster.running(home().data())).isEmpty();
    }

    @Test
    void data_stay_over_a_restart() throws SQLException {
        try (var first = EmbeddedPostgres.start(home)) {
            Sql.run(first, "CREATE TABLE kept AS SELECT 42 AS i");
        }
        try (var second = EmbeddedPostgres.start(home)) {
            assertThat(Sql.value(second, "SELECT i FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void two_programs_that_start_at_once_share_one_server() throws IOException {
        try (var one = OtherProgram.using(home);
                var other = OtherProgram.using(home)) {
            assertThat(one.port()).isEqualTo(other.port());
        }
    }

    @Test
    void two_parts_of_one_program_share_one_server() throws SQLException {
        try (var one = EmbeddedPostgres.start(home)) {
            var other = EmbeddedPostgres.start(home);
            assertThat(other.port()).isEqualTo(one.port());
            other.close();
            other.close();
            assertThat(Sql.value(one, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void an_interrupted_program_still_stops_its_server() {
        var postgres = EmbeddedPostgres.start(home);
        Thread.currentThread().interrupt();
        postgres.close();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void the_server_outlives_the_program_that_started_it_while_another_needs_it() throws Exception {
        var starter = OtherProgram.using(home);
        int port = starter.port();
        try (var joined = EmbeddedPostgres.start(home)) {
            assertThat(joined.port()).isEqualTo(port);
            starter.close();
            assertThat(Sql.value(joined, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_server_left_by_a_killed_program_is_replaced() throws Exception {
        var left = leftBehind(OtherProgram.using(home));
        assertThat(Postmaster.running(home().data())).contains(left);
        try (var next = EmbeddedPostgres.start(home)) {
            assertThat(Postmaster.running(home().data())).isPresent().get().isNotEqualTo(left);
            assertThat(left.serves(home().data())).isFalse();
            assertThat(Sql.value(next, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_server_whose_starter_was_killed_goes_on_for_the_others() throws Exception {
        var starter = OtherProgram.using(home);
        starter.port();
        try (var joined = EmbeddedPostgres.start(home)) {
            starter.kill();
            assertThat(Sql.value(joined, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_durable_home_is_not_shared_with_a_test_that_forgets() {
        try (var forgetful =
                EmbeddedPostgres.start(home, PostgresOptions.defaults().durable(false))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("without durability")
                    .hasMessageNotContaining(forgetful.password());
        }
    }

    @Test
    void a_server_that_died_under_another_user_is_not_started_twice() throws Exception {
        try (var user = EmbeddedPostgres.start(home)) {
            KilledServer.of(home());
            assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("end that program first");
            assertThat(user.port()).isPositive();
        }
    }

    private static Postmaster leftBehind(OtherProgram killed) throws IOException {
        killed.port();
        var server = Postmaster.running(home().data()).orElseThrow();
        killed.kill();
        return server;
    }

    private static Home home() {
        return Home.at(home);
    }
}
