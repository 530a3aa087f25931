package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.Progress;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The ledger on a real PostgreSQL. */
abstract class JdbcLedgerContract extends LedgerContract {

    private final MemoryRightsJournal journal = new MemoryRightsJournal();
    private JdbcStore store;
    private int editions;

    /** An empty store on the server in question. */
    abstract JdbcStore emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
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
        new KeepConsents(store.consents(), journal, KeyedHashes.NONE, () -> later, Progress.SILENT)
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
