package fr.acteurs.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.postgres.TestDatabases;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

final class MigrationsTest {

    private static final String REVISION =
            "insert into revision (number, business_date, source) values (1, '2026-03-23', 'test')";
    private static final String ENTITY = "insert into entity (id, kind, name, insee, state, revision, updated_on)"
            + " values ('O-01ARYZ6S410123456789ABCDEF', 'COMMUNE', 'Auch', '32013', 'ACTIF', 1, '2026-03-23')";
    private static final String PERSON = "insert into person (id, surname, given_name, revision, updated_on)"
            + " values ('P-01ARYZ6S410123456789ABCDEF', 'D', 'A', 1, '2026-03-23')";
    private static final String MANDATE =
            "insert into mandate (id, person, entity, function, tenure, title, state, revision, updated_on)"
                    + " values ('F-01ARYZ6S410123456789ABCDEF', 'P-01ARYZ6S410123456789ABCDEF',"
                    + " 'O-01ARYZ6S410123456789ABCDEF', 'MAYOR', 'SOLE', 'Maire', 'EN_COURS', 1, '2026-03-23')";

    @Test
    void tables_that_are_there_are_left_as_they_are() {
        try (var database = TestDatabases.embedded().create()) {
            var source = PostgresStore.dataSource(database);
            JdbcStore.migrated(source);
            try (var handle = Jdbi.open(source)) {
                handle.execute(REVISION);
            }
            assertThat(JdbcStore.migrated(source).view().counts().revision()).isEqualTo(1);
        }
    }

    @Test
    void tables_of_a_later_version_of_the_program_are_not_touched() {
        try (var database = TestDatabases.embedded().create()) {
            var source = PostgresStore.dataSource(database);
            JdbcStore.migrated(source);
            try (var handle = Jdbi.open(source)) {
                handle.execute("""
                        insert into flyway_schema_history
                        select installed_rank + 1, '999', description, type, script, 7, installed_by, now(), 1, true
                        from flyway_schema_history
                        order by installed_rank desc
                        limit 1
                        """);
            }
            assertThatThrownBy(() -> JdbcStore.migrated(source)).isInstanceOf(JdbcStore.OtherTables.class);
        }
    }

    @Test
    void tables_of_somebody_else_are_not_touched() {
        try (var database = TestDatabases.embedded().create()) {
            var source = PostgresStore.dataSource(database);
            try (var handle = Jdbi.open(source)) {
                handle.execute("create table entity (ours boolean)");
            }
            assertThatThrownBy(() -> JdbcStore.migrated(source)).isInstanceOf(JdbcStore.OtherTables.class);
        }
    }

    @Test
    void tables_that_somebody_else_made_with_the_same_tool_are_not_taken_for_ours() {
        try (var database = TestDatabases.embedded().create()) {
            var source = PostgresStore.dataSource(database);
            JdbcStore.migrated(source);
            try (var handle = Jdbi.open(source)) {
                handle.execute("update flyway_schema_history set script = 'V1__init.sql', checksum = 7");
            }
            assertThatThrownBy(() -> JdbcStore.migrated(source)).isInstanceOf(JdbcStore.OtherTables.class);
        }
    }

    @Test
    void the_tables_refuse_nonsense() {
        try (var handle = PostgresStore.embedded().open()) {
            handle.execute(REVISION);
            handle.execute(ENTITY);
            handle.execute(PERSON);
            handle.execute(MANDATE);
            assertRefused(handle, MANDATE.replace("F-01A", "F-01B"), "mandate_one_holder");
            assertRefused(handle, MANDATE.replace("F-01A", "F-01B").replace("SOLE", "BOTH"), "mandate_tenure_check");
            assertRefused(
                    handle, MANDATE.replace("F-01A", "F-01B").replace("EN_COURS", "PARTI"), "mandate_state_check");
            assertRefused(handle, ENTITY.replace("O-01A", "O-01B"), "entity_insee");
            assertRefused(handle, ENTITY.replace("O-01A", "X-01A"), "entity_id_check");
            assertRefused(handle, ENTITY.replace("O-01A", "O-01U").replace("32013", "32014"), "entity_id_check");
            assertRefused(handle, ENTITY.replace("O-01A", "O-01B").replace("32013", "3201"), "entity_insee_check");
            assertRefused(handle, ENTITY.replace("O-01A", "O-01B").replace("'Auch'", "''"), "entity_name_check");
            assertRefused(handle, PERSON.replace("P-01A", "F-01A"), "person_id_check");
            assertRefused(handle, PERSON.replace("P-01A", "P-1A"), "person_id_check");
            assertRefused(
                    handle,
                    ENTITY.replace("O-01A", "O-01B").replace("32013", "32015").replace(", 1,", ", 9,"),
                    "entity_revision_fkey");
            assertRefused(handle, "update entity set population = 5", "entity_check");
            assertRefused(handle, "update entity set population = -1, population_year = 2023", "population_check");
            assertRefused(handle, "update mandate set person = 'P-01ARYZ6S410123456789ABCDEG'", "mandate_person_fkey");
            handle.execute("update mandate set ended_on = '2026-03-22'");
            handle.execute(MANDATE.replace("F-01A", "F-01B"));
        }
    }

    private static void assertRefused(Handle handle, String sql, String why) {
        assertThatThrownBy(() -> handle.execute(sql)).hasMessageContaining(why);
    }
}
