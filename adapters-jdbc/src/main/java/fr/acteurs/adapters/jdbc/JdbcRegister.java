package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.domain.source.SourceCode;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** The register in PostgreSQL: one transaction for each edition, one writer at a time. */
final class JdbcRegister implements Register {

    private final Jdbi jdbi;

    JdbcRegister(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <T> T write(SourceCode source, String dataset, Function<RegisterTransaction, T> work) {
        return jdbi.inTransaction(handle -> {
            handle.execute("lock table revision in exclusive mode");
            try (JdbcRegisterTransaction transaction = new JdbcRegisterTransaction(handle, source, dataset)) {
                return work.apply(transaction);
            }
        });
    }
}
