package fr.acteurs.application.ingest;

import fr.acteurs.application.register.MemoryRegister;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;

final class MemoryPersonsTest extends PersonsContract {

    private MemoryRegister register;

    @Override
    protected Register emptyRegister() {
        register = new MemoryRegister();
        return register;
    }

    @Override
    protected RegisterView view() {
        return register;
    }
}
