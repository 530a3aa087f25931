package fr.acteurs.adapters.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Suppliers;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.acteurs.postgres.TestDatabase;
import fr.acteurs.postgres.TestDatabases;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A store on a real server, migrated once for all tests and emptied for each. Connections are kept in a pool as the product keeps
 * them: in a new one a server knows no table and no plan, and most of the time of a test would go into that.
 */
final class PostgresStore {

    private static final Supplier<PostgresStore> ON_EMBEDDED =
            Suppliers.memoize(() -> new PostgresStore(TestDatabases.embedded()));
    private static final Supplier<Optional<PostgresStore>> ON_DEBIAN_15 =
            Suppliers.memoize(() -> TestDatabases.debian15().map(PostgresStore::new));

    private final TestDatabase database;
    private final DataSource pool;
    private final JdbcStore store;

    private PostgresStore(TestDatabases server) {
        this.database = server.create();
        this.pool = pool(database);
        this.store = JdbcStore.migrated(pool);
    }

    /** On the PostgreSQL that Acteurs brings along, empty. */
    static PostgresStore embedded() {
        return ON_EMBEDDED.get().emptied();
    }

    /** On the oldest PostgreSQL that Acteurs supports, empty; where there is none the test is left out. */
    static PostgresStore debian15() {
        assumeTrue(ON_DEBIAN_15.get().isPresent(), "no PostgreSQL 15 of Debian here");
        return ON_DEBIAN_15.get().orElseThrow().emptied();
    }

    /** On the oldest server that is here, empty. */
    static PostgresStore oldest() {
        return ON_DEBIAN_15.get().orElseGet(ON_EMBEDDED::get).emptied();
    }

    private static DataSource pool(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource(database));
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    static DataSource dataSource(TestDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }

    /**
     * Rows of small tables are deleted: to truncate all of them takes longer than most tests. Nothing is checked meanwhile, and
     * numbers begin again.
     */
    private PostgresStore emptied() {
        try (Handle handle = Jdbi.open(pool)) {
            handle.execute("""
                    set session_replication_role = replica;
                    do $$
                    declare name text; size bigint;
                    begin
                        for name, size in
                            select relname, pg_relation_size(oid) from pg_class
                            where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
                        loop
                            execute format(case when size > 100000 then 'truncate %I cascade' else 'delete from %I' end, name);
                        end loop;
                        for name in select sequencename from pg_sequences where schemaname = 'public' and last_value is not null loop
                            execute format('alter sequence %I restart', name);
                        end loop;
                    end $$;
                    reset session_replication_role;
                    """);
        }
        return this;
    }

    JdbcStore store() {
        return store;
    }

    /** A connection of one's own, for what no port shows. */
    Handle open() {
        return Jdbi.open(dataSource(database));
    }
}
