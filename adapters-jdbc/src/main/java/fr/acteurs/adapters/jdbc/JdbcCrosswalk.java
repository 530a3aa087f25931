package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.continuity.Crosswalk;
import fr.acteurs.application.continuity.Matching;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The crosswalk in PostgreSQL; it takes the lock of the register's writers, for it moves rows of the feed as they do. */
final class JdbcCrosswalk implements Crosswalk {

    private final Jdbi jdbi;

    JdbcCrosswalk(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <T> T taking(SourceCode provider, LocalDate date, Function<Matching, T> work) {
        return jdbi.inTransaction(handle -> {
            handle.execute("lock table revision in exclusive mode");
            return work(handle, provider, date, work);
        });
    }

    @Override
    public <T> T rehearsing(SourceCode provider, Function<Matching, T> work) {
        return jdbi.inTransaction(handle -> {
            T rehearsed = work(handle, provider, LocalDate.EPOCH, work);
            handle.rollback();
            return rehearsed;
        });
    }

    private static <T> T work(Handle handle, SourceCode provider, LocalDate date, Function<Matching, T> work) {
        try (JdbcMatching matching = new JdbcMatching(handle, provider, date)) {
            return work.apply(matching);
        }
    }
}
