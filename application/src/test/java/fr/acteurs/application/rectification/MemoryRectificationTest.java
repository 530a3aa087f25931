package fr.acteurs.application.rectification;

import fr.acteurs.application.consent.MemoryRequestBook;
import fr.acteurs.application.register.MemoryRegister;

final class MemoryRectificationTest extends RectificationContract {

    @Override
    protected Store emptyStore() {
        MemoryRegister register = new MemoryRegister();
        return new Store(
                register, register, register, register.consents(), new MemoryRequestBook(), register.rectifications());
    }
}
