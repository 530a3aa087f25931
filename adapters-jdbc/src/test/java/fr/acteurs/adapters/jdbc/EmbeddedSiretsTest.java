package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.ingest.SiretsContract;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;

final class EmbeddedSiretsTest extends SiretsContract {

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

    @Override
    protected int stories() {
        return 5;
    }
}
