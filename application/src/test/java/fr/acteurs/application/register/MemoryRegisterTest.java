package fr.acteurs.application.register;

final class MemoryRegisterTest extends RegisterContract {

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
