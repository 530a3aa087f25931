package fr.acteurs.application.retention;

import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.publish.MemoryLedger;
import java.time.Instant;

final class MemoryPastDeliveriesTest extends PastDeliveriesContract {

    private final MemoryLedger ledger = new MemoryLedger();

    @Override
    protected Ledger ledger() {
        ledger.moveTo(now());
        return ledger;
    }

    @Override
    protected PastDeliveries past() {
        return ledger.past();
    }

    @Override
    protected Instant now() {
        return Instant.parse("2026-03-02T03:15:00Z");
    }
}
