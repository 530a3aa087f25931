package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.continuity.Crosswalk;
import fr.acteurs.application.continuity.TakeOverContract;
import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.publish.Moves;
import fr.acteurs.application.register.Edition;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;

/** The crosswalk on a real PostgreSQL. */
final class JdbcTakeOverTest extends TakeOverContract {

    private final JdbcStore store = PostgresStore.embedded().store();
    private int editions;

    @Override
    protected Crosswalk crosswalk() {
        return store.crosswalk();
    }

    @Override
    protected Ledger ledger() {
        return store.ledger();
    }

    @Override
    protected Moves.Taker register() {
        return this::take;
    }

    private void take(Moves moves, LocalDate date) {
        String sha256 = "%064d".formatted(++editions);
        var edition = new Edition(SourceCode.of("made-by-hand"), "test", date, sha256, 0, 0);
        store.register().write(edition.source(), edition.dataset(), register -> {
            register.record(moves.entities(), moves.persons(), moves.mandates(), moves.changes(), date);
            register.taken(edition);
            return edition;
        });
    }
}
