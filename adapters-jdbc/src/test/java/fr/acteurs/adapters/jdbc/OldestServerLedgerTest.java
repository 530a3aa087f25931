package fr.acteurs.adapters.jdbc;

import fr.acteurs.postgres.TestDatabases;
import org.junit.jupiter.api.Assumptions;

/** Likewise on the oldest PostgreSQL that Acteurs supports, where it is installed. */
final class OldestServerLedgerTest extends JdbcLedgerContract {

    @Override
    TestDatabases databases() {
        var debian = TestDatabases.debian15();
        Assumptions.assumeTrue(debian.isPresent(), "PostgreSQL 15 is not installed");
        return debian.orElseThrow();
    }
}
