package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.trace.TraceStore;
import fr.acteurs.application.trace.TracesContract;

final class EmbeddedTracesTest extends TracesContract {

    @Override
    protected TraceStore emptyStore() {
        return TraceDatabase.embedded().quick();
    }

    @Override
    protected int days() {
        return TraceDatabase.DAYS;
    }
}
