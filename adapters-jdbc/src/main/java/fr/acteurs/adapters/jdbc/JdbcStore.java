package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.continuity.Crosswalk;
import fr.acteurs.application.contract.ContractInForce;
import fr.acteurs.application.judgement.Judgements;
import fr.acteurs.application.order.OrderBook;
import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.register.Approvals;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
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

    /** By default tables of a later version would pass for ours. */
    private static final String[] NONE = {};

    /** The tables were made by another version of the program, or by another program; they are left as they are. */
    public static final class OtherTables extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private OtherTables(FlywayException found) {
            super("The tables were made by another version of the program, or by another program", found);
        }
    }

    private final Jdbi jdbi;

    private JdbcStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The store in this database, its tables brought to the present version first.
     *
     * @throws OtherTables when the tables are not ours, or of another version of the program
     */
    public static JdbcStore migrated(DataSource database) {
        try {
            migrate(database);
        } catch (FlywayValidateException another) {
            throw new OtherTables(another);
        } catch (FlywayException failure) {
            throw failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE
                    ? new OtherTables(failure)
                    : failure;
        }
        return new JdbcStore(Jdbi.create(database).installPlugin(new PostgresPlugin()));
    }

    private static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations(MIGRATIONS)
                .ignoreMigrationPatterns(NONE)
                .loggers("slf4j")
                .load()
                .migrate();
    }

    public Register register() {
        return new JdbcRegister(jdbi);
    }

    public Approvals approvals() {
        return new JdbcApprovals(jdbi);
    }

    public RegisterView view() {
        return new JdbcRegisterView(jdbi);
    }

    /** By which contract the register runs. */
    public ContractInForce contractInForce() {
        return new JdbcContract(jdbi);
    }

    public Judgements judgements() {
        return new JdbcJudgements(jdbi);
    }

    /** What the previous provider called our subjects. */
    public Crosswalk crosswalk() {
        return new JdbcCrosswalk(jdbi);
    }

    public OrderBook orderBook() {
        return new JdbcOrderBook(jdbi);
    }

    public Ledger ledger() {
        return new JdbcLedger(jdbi);
    }
}
