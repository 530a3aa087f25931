package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.retention.PastDeliveries;
import fr.acteurs.application.retention.PastDeliveriesContract;
import java.time.Instant;

final class EmbeddedPastDeliveriesTest extends PastDeliveriesContract {

    private final JdbcStore store = PostgresStore.embedded().store();

    @Override
    protected Ledger ledger() {
        return store.ledger();
    }

    @Override
    protected PastDeliveries past() {
        return store.pastDeliveries();
    }

    @Override
    protected Instant now() {
        return store.traces().present();
    }
}
