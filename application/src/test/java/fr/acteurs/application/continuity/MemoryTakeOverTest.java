package fr.acteurs.application.continuity;

import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.publish.MemoryLedger;
import fr.acteurs.application.publish.Moves;

final class MemoryTakeOverTest extends TakeOverContract {

    private final MemoryLedger ledger = new MemoryLedger();

    @Override
    protected Crosswalk crosswalk() {
        return ledger.crosswalk();
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected Moves.Taker register() {
        return ledger;
    }
}
