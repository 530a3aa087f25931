package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.ingest.WorkedExamplesContract;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;

final class EmbeddedWorkedExamplesTest extends WorkedExamplesContract {

    private JdbcStore store;

    @Override
    protected Register emptyRegister() {
        store = PostgresStore.embedded().store();
        return store.register();
    }

    @Override
    protected RegisterView view() {
        return store.view();
    }
}
