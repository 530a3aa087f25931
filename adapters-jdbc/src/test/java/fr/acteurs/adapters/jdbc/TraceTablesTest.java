package fr.acteurs.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.trace.TraceSearch;
import fr.acteurs.domain.trace.Chain;
import fr.acteurs.domain.trace.Deed;
import fr.acteurs.domain.trace.Pseudonym;
import fr.acteurs.domain.trace.Stamp;
import fr.acteurs.domain.trace.Trace;
import fr.acteurs.postgres.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How traces lie in PostgreSQL. */
class TraceTablesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Pseudonym ZOE = new Pseudonym("a".repeat(64));
    private static final Stamp STAMP = new Stamp(150, "1.0.0", false);

    private TraceDatabase database;

    @BeforeEach
    void open() {
        database = TraceDatabase.embedded();
        database.moveTo(NOW);
    }

    private void keep(Instant at) {
        database.moveTo(at);
        database.traces().keep(new Trace(at, ZOE, Deed.signIn()));
    }

    private List<String> faults() {
        return new Chain(database.traces().certificatesAfter(0)).faults(List.of());
    }

    @Test
    void a_day_is_a_partition_that_goes_as_a_whole_with_the_first_and_the_last_of_its_traces() {
        keep(Instant.parse("2026-03-02T00:00:00Z"));
        keep(Instant.parse("2026-03-02T23:59:59.999999Z"));
        keep(Instant.parse("2026-03-03T00:00:00Z"));
        var dropped = database.traces().drop(DAY, STAMP).orElseThrow().dropped();
        assertThat(dropped.rows()).isEqualTo(2);
        assertThat(dropped.first()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(dropped.last()).isEqualTo("2026-03-02T23:59:59.999999Z");
        assertThat(database.traces().newest()).contains(Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(database.traces().drop(DAY, STAMP)).isEmpty();
    }

    @Test
    void a_certificate_comes_back_as_it_was_made() {
        keep(NOW);
        var first = database.traces().drop(DAY, STAMP).orElseThrow();
        var second = database.traces().certifyNothing(new Stamp(90, "1.0.0", true));
        assertThat(database.traces().certificatesAfter(0)).containsExactly(first, second);
        assertThat(database.traces().certificatesAfter(1)).containsExactly(second);
        assertThat(database.traces().lastCertificate()).contains(second);
    }

    @Test
    void whoever_alters_or_takes_out_a_certificate_is_found_out() {
        IntStream.range(0, 4).forEach(each -> database.traces().certifyNothing(STAMP));
        assertThat(faults()).isEmpty();
        try (Handle handle = database.open()) {
            handle.execute("update trace.certificate set rows = 5 where number = 2");
            assertThat(faults()).containsExactly("certificate 2 was altered");
            handle.execute("update trace.certificate set rows = 0 where number = 2");
            assertThat(faults()).isEmpty();
            handle.execute("delete from trace.certificate where number = 3");
            assertThat(faults()).contains("certificate 4 stands where 3 is due");
        }
    }

    @Test
    void a_day_that_was_only_detached_still_counts_and_is_destroyed() {
        keep(NOW);
        try (Handle handle = database.open()) {
            handle.execute("alter table trace.event detach partition trace.event_20260302");
        }
        assertThat(database.traces().days()).startsWith(DAY);
        assertThat(database.traces().drop(DAY, STAMP).orElseThrow().dropped().rows())
                .isEqualTo(1);
    }

    @Test
    void many_who_keep_the_first_traces_of_a_day_make_room_for_it_once() {
        IntStream.range(0, 16).parallel().forEach(each -> database.traces().keep(new Trace(NOW, ZOE, Deed.signIn())));
        assertThat(database.traces()
                        .readable(new TraceSearch(Instant.EPOCH, NOW.plus(Duration.ofDays(1)), Set.of(), 100)))
                .hasSize(16);
    }

    @Test
    void a_day_that_somebody_reads_for_long_is_destroyed_later_and_nobody_waits_behind_it() {
        keep(NOW);
        try (Handle reader = database.open()) {
            reader.begin();
            reader.createQuery("select count(*) from trace.event")
                    .mapTo(Long.class)
                    .one();
            assertThatThrownBy(() -> database.traces().drop(DAY, STAMP)).hasMessageContaining("lock timeout");
            reader.rollback();
        }
        assertThat(database.traces().certificatesAfter(0)).isEmpty();
        assertThat(database.traces().drop(DAY, STAMP)).isPresent();
    }

    @Test
    void the_tables_refuse_what_is_no_trace() {
        keep(NOW);
        try (Handle handle = database.open()) {
            for (String values : List.of(
                    "'zoe.exemple', 'SIGN_IN', null, null, null, 'DONE'",
                    "'" + ZOE + "', 'LOOKED', null, null, null, 'DONE'",
                    "'" + ZOE + "', 'SIGN_IN', 'MAYORS', 'MAILING', 1, 'DONE'",
                    "'" + ZOE + "', 'QUERY', 'MAYORS', 'MAILING', null, 'DONE'",
                    "'" + ZOE + "', 'QUERY', 'maire de Condom', 'MAILING', 1, 'DONE'",
                    "'" + ZOE + "', 'QUERY', 'MAYORS', 'un envoi', 1, 'DONE'",
                    "'" + ZOE + "', 'QUERY', 'MAYORS', 'MAILING', -1, 'DONE'")) {
                assertThatThrownBy(() -> handle.execute(
                                "insert into trace.event (at, who, event, template, purpose, rows, result) values ('"
                                        + NOW + "', " + values + ")"))
                        .as(values)
                        .hasMessageContaining("violates check constraint");
            }
        }
    }

    @Test
    void traces_age_by_the_clock_of_the_server() {
        try (var fresh = TestDatabases.embedded().create()) {
            JdbcStore store = JdbcStore.migrated(PostgresStore.dataSource(fresh));
            assertThat(store.traces().present())
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        }
    }
}
