package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.ingest.IngestContract;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;

/** The longest of the contracts, once: on the oldest server that Acteurs supports where it is here, else on its own. */
final class JdbcIngestTest extends IngestContract {

    private JdbcStore store;

    @Override
    protected Register emptyRegister() {
        store = PostgresStore.oldest().store();
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
