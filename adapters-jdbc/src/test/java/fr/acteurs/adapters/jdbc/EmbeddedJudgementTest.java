package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.judgement.JudgementContract;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.register.Redirection;
import java.util.ArrayList;
import java.util.List;

final class EmbeddedJudgementTest extends JudgementContract {

    private JdbcStore store;

    @Override
    protected Store emptyStore() {
        store = PostgresStore.embedded().store();
        return new Store(store.register(), store.view(), store.judgements());
    }

    @Override
    protected List<Redirection> redirections() {
        List<Redirection> told = new ArrayList<>();
        store.ledger().rehearsing(ChannelCode.DCLIC, sealing -> {
            sealing.redirectionsAfter(0, told::add);
            return told;
        });
        return told;
    }
}
