package fr.acteurs.application.ingest;

import fr.acteurs.application.register.MemoryRegister;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;

final class MemoryIngestTest extends IngestContract {

    private MemoryRegister register;

    @Override
    protected Register emptyRegister() {
        register = new MemoryRegister();
        return register;
    }

    @Override
    protected int stories() {
        return 50;
    }

    @Override
    protected RegisterView view() {
        return register;
    }
}
