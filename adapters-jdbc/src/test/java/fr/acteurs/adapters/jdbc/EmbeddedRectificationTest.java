package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.rectification.RectificationContract;

final class EmbeddedRectificationTest extends RectificationContract {

    @Override
    protected Store emptyStore() {
        JdbcStore store = PostgresStore.embedded().store();
        return new Store(
                store.register(),
                store.view(),
                store.judgements(),
                store.consents(),
                store.requests(),
                store.rectifications());
    }
}
