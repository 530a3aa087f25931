package fr.acteurs.adapters.jdbc;

final class JdbcLedgerTest extends JdbcLedgerContract {

    @Override
    JdbcStore emptyStore() {
        return PostgresStore.embedded().store();
    }
}
