package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.consent.ConsentLedger;
import fr.acteurs.application.consent.InformationBook;
import fr.acteurs.application.consent.RequestBook;
import fr.acteurs.application.continuity.Crosswalk;
import fr.acteurs.application.contract.ContractInForce;
import fr.acteurs.application.judgement.Judgements;
import fr.acteurs.application.order.OrderBook;
import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.publish.ObjectionNotices;
import fr.acteurs.application.rectification.Rectifications;
import fr.acteurs.application.register.Approvals;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.application.retention.FormerHolders;
import fr.acteurs.application.retention.PastDeliveries;
import fr.acteurs.application.retention.ReadEditions;
import fr.acteurs.application.trace.Traces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
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
        return unchanged(database);
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

    /** The store in this database as it is, for whoever may change nothing. */
    public static JdbcStore unchanged(DataSource database) {
        return new JdbcStore(Jdbi.create(database).installPlugin(new PostgresPlugin()));
    }

    /** The script that makes the roles of the database and says what each may do. */
    public static String roles() {
        try (InputStream script = Objects.requireNonNull(JdbcStore.class.getResourceAsStream("roles.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException("Cannot read roles.sql out of the program; install it anew", damaged);
        }
    }

    /** Runs {@link #roles()}; the user must own the tables and be allowed to create roles. */
    public void makeRoles() {
        jdbi.useTransaction(JdbcStore::makeRoles);
    }

    private static void makeRoles(Handle handle) {
        try (Statement script = handle.getConnection().createStatement()) {
            script.execute(roles());
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "Cannot make the roles; let an administrator run: acteurs database roles --print", refused);
        }
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

    /** What persons have said of the use of their data. */
    public ConsentLedger consents() {
        return new JdbcConsentLedger(jdbi);
    }

    /** What the previous provider called our subjects. */
    public Crosswalk crosswalk() {
        return new JdbcCrosswalk(jdbi);
    }

    public OrderBook orderBook() {
        return new JdbcOrderBook(jdbi);
    }

    /** What the client's agents did; in a schema of its own. */
    public Traces traces() {
        return new JdbcTraces(jdbi);
    }

    public Ledger ledger() {
        return new JdbcLedger(jdbi);
    }

    /** Who was told what is done with their data. */
    public InformationBook information() {
        return new JdbcInformationBook(jdbi);
    }

    /** What persons ask for. */
    public RequestBook requests() {
        return new JdbcRequestBook(jdbi);
    }

    /** What persons have had put right. */
    public Rectifications rectifications() {
        return new JdbcRectifications(jdbi);
    }

    /** What became of the oppositions of months. */
    public ObjectionNotices objectionNotices() {
        return new JdbcObjectionNotices(jdbi);
    }

    /** Persons who hold no function any more. */
    public FormerHolders formerHolders() {
        return new JdbcFormerHolders(jdbi);
    }

    /** All that was ever sealed. */
    public PastDeliveries pastDeliveries() {
        return new JdbcPastDeliveries(jdbi);
    }

    /** All files that were ever read. */
    public ReadEditions readEditions() {
        return new JdbcReadEditions(jdbi);
    }
}
