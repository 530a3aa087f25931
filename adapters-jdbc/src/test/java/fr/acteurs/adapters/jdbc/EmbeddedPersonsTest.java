package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.ingest.PersonsContract;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;

final class EmbeddedPersonsTest extends PersonsContract {

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
