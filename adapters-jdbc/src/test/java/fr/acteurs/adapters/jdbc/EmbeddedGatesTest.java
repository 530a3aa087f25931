package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.ingest.GatesContract;
import fr.acteurs.application.register.Approvals;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;

final class EmbeddedGatesTest extends GatesContract {

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
    protected Approvals approvals() {
        return store.approvals();
    }

    @Override
    protected int cuts() {
        return 4;
    }
}
