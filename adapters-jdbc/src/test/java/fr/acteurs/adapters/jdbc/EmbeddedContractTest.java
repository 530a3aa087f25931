package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.contract.ContractInForceContract;

final class EmbeddedContractTest extends ContractInForceContract {

    @Override
    protected Store emptyStore() {
        JdbcStore store = PostgresStore.embedded().store();
        return new Store(store.register(), store.view(), store.contractInForce());
    }
}
