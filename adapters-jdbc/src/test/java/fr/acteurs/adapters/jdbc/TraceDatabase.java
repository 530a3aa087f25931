package fr.acteurs.adapters.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Suppliers;
import fr.acteurs.application.trace.TraceStore;
import fr.acteurs.application.trace.Traces;
import fr.acteurs.postgres.TestDatabase;
import fr.acteurs.postgres.TestDatabases;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** Traces on a real server whose clock a test moves, with the roles that the script makes and somebody in each. */
final class TraceDatabase implements TraceStore {

    /**
     * Of the three years that memory goes through: two whole terms of days that are made, read by one view and dropped. What grows
     * beyond that, chain and keys, is not the server's.
     */
    static final int DAYS = 400;

    private static final String PASSWORD = "invented";
    private static final Supplier<TraceDatabase> ON_EMBEDDED =
            Suppliers.memoize(() -> new TraceDatabase(TestDatabases.embedded()));
    private static final Supplier<Optional<TraceDatabase>> ON_DEBIAN_15 =
            Suppliers.memoize(() -> TestDatabases.debian15().map(TraceDatabase::new));

    private final TestDatabase database;
    private final JdbcStore store;
    private final JdbcStore quick;
    private final Handle clock;

    private TraceDatabase(TestDatabases server) {
        this.database = server.create();
        this.store = JdbcStore.migrated(PostgresStore.dataSource(database));
        this.quick = JdbcStore.unchanged(kept());
        this.clock = open();
        store.makeRoles();
        makeClock();
        for (String role : new String[] {"app_rw", "app_feed_ro", "trace_reader", "migrator"}) {
            clock.execute("create role somebody_" + role + " login password '" + PASSWORD + "' in role " + role);
        }
        clock.execute("alter role somebody_migrator set role migrator");
    }

    /** In the place of the server's clock, as nobody but the owner of the schema could. */
    private void makeClock() {
        clock.execute("create schema test");
        clock.execute("create table test.clock (now timestamptz)");
        clock.execute("insert into test.clock values (now())");
        clock.execute("create or replace function trace.present() returns timestamptz language sql stable"
                + " security definer as 'select now from test.clock'");
        clock.execute("grant usage on schema test to migrator");
        clock.execute("grant select on test.clock to migrator");
    }

    static TraceDatabase embedded() {
        return ON_EMBEDDED.get().emptied();
    }

    static TraceDatabase debian15() {
        assumeTrue(ON_DEBIAN_15.get().isPresent(), "no PostgreSQL 15 of Debian here");
        return ON_DEBIAN_15.get().orElseThrow().emptied();
    }

    private DataSource kept() {
        try {
            return KeptConnection.of(PostgresStore.dataSource(database));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** For one thread. */
    TraceStore quick() {
        return new TraceStore() {
            @Override
            public Traces traces() {
                return quick.traces();
            }

            @Override
            public void moveTo(Instant now) {
                TraceDatabase.this.moveTo(now);
            }
        };
    }

    private TraceDatabase emptied() {
        store.traces()
                .days()
                .forEach(day ->
                        clock.execute("drop table trace.event_" + day.toString().replace("-", "")));
        clock.execute("truncate trace.certificate, extraction_count");
        return this;
    }

    JdbcStore store() {
        return store;
    }

    @Override
    public Traces traces() {
        return store.traces();
    }

    @Override
    public void moveTo(Instant now) {
        clock.execute("update test.clock set now = ?", now);
    }

    /** A connection of the owner of everything. */
    Handle open() {
        return Jdbi.open(PostgresStore.dataSource(database));
    }

    /** A connection of somebody in the role. */
    Handle openAs(String role) {
        return Jdbi.open(dataSourceOf(role));
    }

    DataSource dataSourceOf(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser("somebody_" + role);
        source.setPassword(PASSWORD);
        return source;
    }
}
