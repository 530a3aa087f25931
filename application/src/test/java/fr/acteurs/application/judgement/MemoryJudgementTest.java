package fr.acteurs.application.judgement;

import fr.acteurs.application.register.MemoryRegister;
import fr.acteurs.domain.register.Redirection;
import java.util.List;

final class MemoryJudgementTest extends JudgementContract {

    private MemoryRegister register;

    @Override
    protected Store emptyStore() {
        register = new MemoryRegister();
        return new Store(register, register, register);
    }

    @Override
    protected List<Redirection> redirections() {
        return register.redirections();
    }
}
