package fr.acteurs.application.retention;

import fr.acteurs.application.register.MemoryRegister;
import fr.acteurs.application.register.Register;
import java.time.Instant;

final class MemoryReadEditionsTest extends ReadEditionsContract {

    private final MemoryRegister register = new MemoryRegister();

    @Override
    protected Register register() {
        return register;
    }

    @Override
    protected ReadEditions editions() {
        return register.readEditions();
    }

    @Override
    protected Instant now() {
        return Instant.parse("2026-06-01T10:00:00Z");
    }
}
