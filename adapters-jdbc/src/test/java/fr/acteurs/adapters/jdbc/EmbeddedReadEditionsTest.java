package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.Register;
import fr.acteurs.application.retention.ReadEditions;
import fr.acteurs.application.retention.ReadEditionsContract;
import java.time.Instant;

final class EmbeddedReadEditionsTest extends ReadEditionsContract {

    private final JdbcStore store = PostgresStore.embedded().store();

    @Override
    protected Register register() {
        return store.register();
    }

    @Override
    protected ReadEditions editions() {
        return store.readEditions();
    }

    @Override
    protected Instant now() {
        return store.traces().present();
    }
}
