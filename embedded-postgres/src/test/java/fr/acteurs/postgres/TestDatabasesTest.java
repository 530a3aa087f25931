package fr.acteurs.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TestDatabasesTest {

    private static final Path NOWHERE = Path.of("/nowhere");

    @Test
    void two_databases_share_nothing() throws SQLException {
        try (var one = TestDatabases.embedded().create();
                var other = TestDatabases.embedded().create()) {
            Sql.run(one, "CREATE TABLE t (i int)");
            assertThat(Sql.value(other, "SELECT count(*) FROM pg_tables WHERE tablename = 't'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void a_database_is_dropped_with_the_connections_that_are_left() throws SQLException {
        var database = TestDatabases.embedded().create();
        try (var left = database.connect()) {
            database.close();
            assertThat(left.isValid(5)).isFalse();
            assertThatThrownBy(database::connect).hasMessageContaining("does not exist");
        }
    }

    @Test
    void the_server_is_fast_and_not_durable() throws SQLException {
        try (var database = TestDatabases.embedded().create()) {
            assertThat(Sql.value(database, "SHOW fsync")).isEqualTo("off");
        }
    }

    @Test
    void debian_15_serves_databases_too() throws SQLException {
        var debian = TestDatabases.debian15();
        assumeTrue(debian.isPresent(), "no PostgreSQL 15 of Debian here");
        try (var database = debian.get().create()) {
            assertThat(Sql.value(database, "SHOW server_version")).startsWith("15.");
        }
    }

    @Test
    void both_servers_sort_by_code_point_and_know_the_letters_of_unicode() throws SQLException {
        for (var databases : servers()) {
            try (var database = databases.create()) {
                assertThat(Sql.value(
                                database, "SELECT string_agg(v, '' ORDER BY v) FROM unnest('{é,a,Z,œ}'::text[]) v"))
                        .isEqualTo("Zaéœ");
                assertThat(Sql.value(database, "SELECT upper('éœ')")).isEqualTo("ÉŒ");
                Sql.run(database, "CREATE EXTENSION pg_trgm");
                assertThat(Sql.value(database, "SELECT similarity('ÉLYSÉE', 'élysée')"))
                        .isEqualTo("1");
            }
        }
    }

    @Test
    void a_server_that_is_not_installed_is_absent_unless_it_is_required() {
        assertThat(TestDatabases.installed(NOWHERE, Map.of())).isEmpty();
        assertThatThrownBy(() -> TestDatabases.installed(NOWHERE, Map.of("ACTEURS_REQUIRE_SERVICES", "true")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/nowhere");
    }

    private static List<TestDatabases> servers() {
        var all = new ArrayList<>(List.of(TestDatabases.embedded()));
        TestDatabases.debian15().ifPresent(all::add);
        return all;
    }
}
