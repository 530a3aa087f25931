package fr.acteurs.adapters.jdbc;

/** Likewise on the oldest PostgreSQL that Acteurs supports, where it is installed. */
final class OldestServerLedgerTest extends JdbcLedgerContract {

    @Override
    JdbcStore emptyStore() {
        return PostgresStore.debian15().store();
    }
}
