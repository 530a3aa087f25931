package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Everything that is kept in one PostgreSQL database. Safe for several threads and several programs at once.
 *
 * <pre>{@code
 * JdbcStore store = JdbcStore.migrated(dataSource);
 * new IngestEdition(reader, archive, store.register(), …);
 * }</pre>
 */
public final class JdbcStore {

    private static final String MIGRATIONS = "classpath:fr/acteurs/adapters/jdbc/migrations";

    private static final String LAST_MIGRATION = "1";

    private final Jdbi jdbi;

    private JdbcStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The store in this database, its tables brought to the present version first.
     *
     * @throws org.flywaydb.core.api.FlywayException when the tables are not ours, or of a later version of the program
     */
    public static JdbcStore migrated(DataSource database) {
        Jdbi jdbi = Jdbi.create(database).installPlugin(new PostgresPlugin());
        if (!isPresent(jdbi)) {
            migrate(database);
        }
        return new JdbcStore(jdbi);
    }

    /** Whether the last migration has been made: asked first, since Flyway needs a quarter of a second to say so. */
    static boolean isPresent(Jdbi jdbi) {
        return jdbi.withHandle(handle -> hasHistory(handle)
                && handle.createQuery("""
                        select success and version = :last
                        from flyway_schema_history
                        order by installed_rank desc
                        limit 1
                        """)
                        .bind("last", LAST_MIGRATION)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false));
    }

    private static boolean hasHistory(Handle handle) {
        return handle.createQuery("select to_regclass('flyway_schema_history') is not null")
                .mapTo(Boolean.class)
                .one();
    }

    private static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations(MIGRATIONS)
                .loggers("slf4j")
                .load()
                .migrate();
    }

    public Register register() {
        return new JdbcRegister(jdbi);
    }

    public RegisterView view() {
        return new JdbcRegisterView(jdbi);
    }

    public Ledger ledger() {
        return new JdbcLedger(jdbi);
    }
}
