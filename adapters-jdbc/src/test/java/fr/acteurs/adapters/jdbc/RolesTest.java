package fr.acteurs.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.trace.TraceSearch;
import fr.acteurs.application.trace.Traces;
import fr.acteurs.application.trace.TracesClosed;
import fr.acteurs.domain.trace.Deed;
import fr.acteurs.domain.trace.Pseudonym;
import fr.acteurs.domain.trace.PurposeCode;
import fr.acteurs.domain.trace.Request;
import fr.acteurs.domain.trace.Stamp;
import fr.acteurs.domain.trace.TemplateCode;
import fr.acteurs.domain.trace.Trace;
import fr.acteurs.domain.trace.TraceResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each role of the database may do, and what it may not. */
class RolesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Pseudonym ZOE = new Pseudonym("a".repeat(64));
    private static final String RAW =
            "insert into trace.event (at, who, event, result) values ('2026-03-02T10:00:01Z', '" + "b".repeat(64)
                    + "', 'SIGN_IN', 'DONE')";
    private static final TraceSearch ALL =
            new TraceSearch(Instant.EPOCH, NOW.plus(Duration.ofDays(1000)), Set.of(), 1000);
    private static final Stamp STAMP = new Stamp(150, "1.0.0", false);

    private TraceDatabase database;

    @BeforeEach
    void open() {
        database = TraceDatabase.embedded();
        database.moveTo(NOW);
    }

    private Traces as(String role) {
        return JdbcStore.unchanged(database.dataSourceOf(role)).traces();
    }

    private void assertForbidden(String role, String... statements) {
        for (String sql : statements) {
            try (Handle handle = database.openAs(role)) {
                assertThatThrownBy(() -> handle.execute(sql))
                        .as(role + ": " + sql)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    @Test
    void the_program_keeps_traces_and_counts_extractions_and_makes_room_for_them_without_a_right_to_make_tables() {
        Request mayors = new Request(new TemplateCode("MAYORS"), new PurposeCode("MAILING"), 3);
        as("app_rw").keep(new Trace(NOW, ZOE, Deed.extraction(mayors, TraceResult.DONE)));
        as("app_rw").keep(new Trace(NOW, ZOE, Deed.extraction(mayors, TraceResult.DONE)));
        assertThat(as("app_rw").counts())
                .singleElement()
                .satisfies(count -> assertThat(count.number()).isEqualTo(2));
        try (Handle handle = database.openAs("app_rw")) {
            handle.execute(RAW);
        }
        assertThat(database.traces().readable(ALL)).hasSize(3);
    }

    @Test
    void the_program_neither_reads_nor_alters_nor_destroys_a_trace() {
        as("app_rw").keep(new Trace(NOW, ZOE, Deed.signIn()));
        assertForbidden(
                "app_rw",
                "select * from trace.event",
                "select * from trace.readable",
                "select * from trace.event_20260302",
                "update trace.event set result = 'FAILED'",
                "delete from trace.event",
                "truncate trace.event",
                "drop table trace.event_20260302",
                "select * from trace.certificate",
                "create table trace.mine (i int)",
                "create table public.mine (i int)",
                "create or replace function trace.present() returns timestamptz language sql as 'select now()'",
                "delete from extraction_count",
                "update flyway_schema_history set checksum = 1",
                "set role trace_reader");
        assertThatExceptionOfType(TracesClosed.class)
                .isThrownBy(() -> as("app_rw").readable(ALL))
                .withMessageContaining("trace_reader alone");
    }

    @Test
    void room_is_made_for_today_only() {
        try (Handle handle = database.openAs("app_rw")) {
            assertThatThrownBy(() -> handle.execute("select trace.prepare('2030-01-01')"))
                    .hasMessageContaining("the clock of the database says 2026-03-02");
        }
    }

    @Test
    void the_program_writes_the_register_and_finds_its_tables_in_order() {
        assertThat(JdbcStore.migrated(database.dataSourceOf("app_rw"))
                        .orderBook()
                        .all())
                .isEmpty();
        try (Handle handle = database.openAs("app_rw")) {
            handle.begin();
            handle.execute("insert into revision (number, business_date, source) values (1, '2026-03-23', 'test')");
            handle.execute("lock table revision in exclusive mode");
            handle.rollback();
        }
    }

    @Test
    void whoever_makes_feeds_reads_the_register_and_writes_nothing() {
        try (Handle handle = database.openAs("app_feed_ro")) {
            assertThat(handle.createQuery("select count(*) from mandate")
                            .mapTo(Long.class)
                            .one())
                    .isZero();
        }
        assertForbidden(
                "app_feed_ro",
                "insert into revision (number, business_date, source) values (1, '2026-03-23', 'test')",
                "update entity set name = 'x'",
                "delete from mandate",
                "truncate change",
                "select * from trace.readable",
                "select trace.prepare('2026-03-02')",
                RAW,
                "create table public.mine (i int)");
    }

    @Test
    void whoever_reads_traces_sees_those_of_180_days_through_one_view_and_nothing_else() {
        database.traces().keep(new Trace(NOW, ZOE, Deed.signIn()));
        assertThat(as("trace_reader").readable(ALL)).containsExactly(new Trace(NOW, ZOE, Deed.signIn()));
        assertForbidden(
                "trace_reader",
                "select * from trace.event",
                "select * from trace.event_20260302",
                "select * from trace.certificate",
                "select trace.prepare('2026-03-02')",
                "select * from person",
                "select * from extraction_count",
                RAW);
        database.moveTo(NOW.plus(Duration.ofDays(180)).plusMillis(1));
        assertThat(as("trace_reader").readable(ALL)).isEmpty();
    }

    @Test
    void no_function_of_a_reader_sees_what_the_view_hides() {
        database.traces().keep(new Trace(NOW, ZOE, Deed.signIn()));
        database.moveTo(NOW.plus(Duration.ofDays(181)));
        try (Handle handle = database.openAs("trace_reader")) {
            handle.execute("create function pg_temp.peep(text) returns boolean language plpgsql cost 0.0000001 as $$"
                    + " begin raise exception 'seen %', $1; end $$");
            assertThat(handle.createQuery("select count(*) from trace.readable where pg_temp.peep(who)")
                            .mapTo(Long.class)
                            .one())
                    .isZero();
        }
    }

    @Test
    void the_hour_that_a_reader_s_place_gains_or_loses_makes_no_trace_older() {
        Instant beforeSummer = Instant.parse("2026-03-02T10:00:00Z");
        database.traces().keep(new Trace(beforeSummer, ZOE, Deed.signIn()));
        for (String zone : new String[] {"Europe/Paris", "UTC", "Pacific/Auckland"}) {
            try (Handle handle = database.openAs("trace_reader")) {
                handle.execute("set time zone '" + zone + "'");
                database.moveTo(NOW.plus(Duration.ofDays(180)));
                assertThat(seen(handle)).as(zone).isEqualTo(1);
                database.moveTo(NOW.plus(Duration.ofDays(180)).plusSeconds(1));
                assertThat(seen(handle)).as(zone).isZero();
            }
        }
    }

    private static long seen(Handle handle) {
        return handle.createQuery("select count(*) from trace.readable")
                .mapTo(Long.class)
                .one();
    }

    @Test
    void the_migrator_owns_the_tables_and_destroys_days() {
        database.traces().keep(new Trace(NOW, ZOE, Deed.signIn()));
        database.moveTo(NOW.plus(Duration.ofDays(151)));
        assertThat(as("migrator").drop(LocalDate.of(2026, 3, 2), STAMP)).isPresent();
        assertThat(as("migrator").drop(LocalDate.of(2026, 3, 2), STAMP)).isEmpty();
        assertThat(JdbcStore.migrated(database.dataSourceOf("migrator"))
                        .traces()
                        .days())
                .startsWith(LocalDate.of(2026, 3, 3));
    }

    @Test
    void nothing_that_runs_with_the_rights_of_its_owner_belongs_to_a_superuser() {
        try (Handle handle = database.open()) {
            assertThat(handle.createQuery("""
                                    select pg_get_userbyid(proowner) from pg_proc
                                    where pronamespace = 'trace'::regnamespace and prosecdef
                                    """).mapTo(String.class).list())
                    .isNotEmpty()
                    .containsOnly("migrator");
        }
    }

    @Test
    void the_script_may_be_run_again() {
        database.store().makeRoles();
        as("app_rw").keep(new Trace(NOW, ZOE, Deed.signIn()));
        assertThat(as("trace_reader").readable(ALL)).hasSize(1);
    }
}
