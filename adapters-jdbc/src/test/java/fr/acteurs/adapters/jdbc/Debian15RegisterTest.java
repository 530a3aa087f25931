package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterContract;
import fr.acteurs.application.register.RegisterView;

final class Debian15RegisterTest extends RegisterContract {

    private JdbcStore store;

    @Override
    protected Register emptyRegister() {
        store = PostgresStore.debian15().store();
        return store.register();
    }

    @Override
    protected RegisterView view() {
        return store.view();
    }
}
