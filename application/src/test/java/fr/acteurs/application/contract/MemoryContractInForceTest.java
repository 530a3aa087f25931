package fr.acteurs.application.contract;

import fr.acteurs.application.register.MemoryContract;
import fr.acteurs.application.register.MemoryRegister;

class MemoryContractInForceTest extends ContractInForceContract {

    @Override
    protected Store emptyStore() {
        MemoryRegister register = new MemoryRegister();
        return new Store(register, register, new MemoryContract(register));
    }
}
