package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.trace.TraceStore;
import fr.acteurs.application.trace.TracesContract;

final class Debian15TracesTest extends TracesContract {

    @Override
    protected TraceStore emptyStore() {
        return TraceDatabase.debian15().quick();
    }

    @Override
    protected int days() {
        return TraceDatabase.DAYS;
    }
}
