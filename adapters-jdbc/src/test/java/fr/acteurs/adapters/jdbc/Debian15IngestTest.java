package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.ingest.IngestContract;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;

final class Debian15IngestTest extends IngestContract {

    private JdbcStore store;

    @Override
    protected Register emptyRegister() {
        store = PostgresStore.debian15().store();
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
