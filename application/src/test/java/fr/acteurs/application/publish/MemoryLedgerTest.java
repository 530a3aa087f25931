package fr.acteurs.application.publish;

final class MemoryLedgerTest extends LedgerContract {

    private final MemoryLedger ledger = new MemoryLedger();

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected Moves.Taker register() {
        return ledger;
    }
}
