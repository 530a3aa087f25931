package fr.acteurs.application.consent;

import fr.acteurs.application.register.MemoryRegister;

final class MemoryConsentTest extends ConsentContract {

    @Override
    protected Store emptyStore() {
        MemoryRegister register = new MemoryRegister();
        return new Store(
                register, register, register, register.consents(), register.information(), new MemoryRequestBook());
    }
}
