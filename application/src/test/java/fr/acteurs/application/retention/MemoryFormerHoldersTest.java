package fr.acteurs.application.retention;

import fr.acteurs.application.register.MemoryRegister;

final class MemoryFormerHoldersTest extends FormerHoldersContract {

    @Override
    protected Store emptyStore() {
        MemoryRegister register = new MemoryRegister();
        return new Store(register, register, register.consents(), register.formerHolders());
    }
}
