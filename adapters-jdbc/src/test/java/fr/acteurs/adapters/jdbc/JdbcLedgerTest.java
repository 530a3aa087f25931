package fr.acteurs.adapters.jdbc;

import fr.acteurs.postgres.TestDatabases;

final class JdbcLedgerTest extends JdbcLedgerContract {

    @Override
    TestDatabases databases() {
        return TestDatabases.embedded();
    }
}
