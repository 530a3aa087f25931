package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.consent.KeepConsents;
import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.consent.MemoryRightsJournal;
import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.publish.LedgerContract;
import fr.acteurs.application.publish.Moves;
import fr.acteurs.application.publish.ObjectionNotices;
import fr.acteurs.application.register.Edition;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.postgres.TestDatabase;
import fr.acteurs.postgres.TestDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.postgresql.ds.PGSimpleDataSource;

/** The ledger on a real PostgreSQL, a new database for each test. */
abstract class JdbcLedgerContract extends LedgerContract {

    private TestDatabase database;
    private final MemoryRightsJournal journal = new MemoryRightsJournal();
    private JdbcStore store;
    private int editions;

    /** The server on which databases are made. */
    abstract TestDatabases databases();

    @BeforeEach
    void open() {
        database = databases().create();
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        store = JdbcStore.migrated(source);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    protected Ledger ledger() {
        return store.ledger();
    }

    @Override
    protected ObjectionNotices notices() {
        return store.objectionNotices();
    }

    @Override
    protected void say(Statement statement, LocalDate date) {
        Instant later = statement.at().plusSeconds(1);
        new KeepConsents(store.consents(), journal, KeyedHashes.NONE, () -> later)
                .recordAll(List.of(statement), "alice", date);
    }

    @Override
    protected Moves.Taker register() {
        return this::take;
    }

    private void take(Moves moves, LocalDate date) {
        if (moves.redirections().isEmpty()) {
            takeEdition(moves, date);
        } else {
            takeJudgement(moves, date);
        }
    }

    private void takeJudgement(Moves moves, LocalDate date) {
        store.judgements().write(register -> {
            register.record(moves.entities(), moves.persons(), moves.mandates(), moves.changes(), date);
            register.redirect(moves.redirections());
            return moves;
        });
    }

    private void takeEdition(Moves moves, LocalDate date) {
        String sha256 = "%064d".formatted(++editions);
        var edition = new Edition(SourceCode.of("made-by-hand"), "test", date, sha256, 0, 0);
        store.register().write(edition.source(), edition.dataset(), register -> {
            register.record(moves.entities(), moves.persons(), moves.mandates(), moves.changes(), date);
            register.taken(edition);
            return edition;
        });
    }
}
