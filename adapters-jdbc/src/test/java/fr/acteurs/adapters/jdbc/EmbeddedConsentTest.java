package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.consent.ConsentContract;

final class EmbeddedConsentTest extends ConsentContract {

    @Override
    protected Store emptyStore() {
        JdbcStore store = PostgresStore.embedded().store();
        return new Store(
                store.register(),
                store.view(),
                store.judgements(),
                store.consents(),
                store.information(),
                store.requests());
    }
}
