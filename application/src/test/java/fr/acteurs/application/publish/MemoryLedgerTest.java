package fr.acteurs.application.publish;

import fr.acteurs.domain.consent.Statement;
import java.time.LocalDate;

final class MemoryLedgerTest extends LedgerContract {

    private final MemoryLedger ledger = new MemoryLedger();

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected ObjectionNotices notices() {
        return ledger.objectionNotices();
    }

    @Override
    protected void say(Statement statement, LocalDate date) {
        ledger.say(statement, date);
    }

    @Override
    protected Moves.Taker register() {
        return ledger;
    }
}
