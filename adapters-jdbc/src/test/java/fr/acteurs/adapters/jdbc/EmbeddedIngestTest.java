package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.ingest.IngestContract;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;

final class EmbeddedIngestTest extends IngestContract {

    private JdbcStore store;

    @Override
    protected Register emptyRegister() {
        store = PostgresStore.embedded().store();
        return store.register();
    }

    @Override
    protected int stories() {
        return 3;
    }

    @Override
    protected RegisterView view() {
        return store.view();
    }
}
