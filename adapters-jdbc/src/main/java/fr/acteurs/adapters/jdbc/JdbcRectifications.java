package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.rectification.RectificationTransaction;
import fr.acteurs.application.rectification.Rectifications;
import fr.acteurs.domain.register.Rectification;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What persons have had put right, in PostgreSQL; who records it is the register's only writer meanwhile. */
final class JdbcRectifications implements Rectifications {

    private static final SourceCode HAND = SourceCode.of("rectification");

    private final Jdbi jdbi;

    JdbcRectifications(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <T> T write(Function<RectificationTransaction, T> work) {
        return jdbi.inTransaction(handle -> change(handle, work));
    }

    @Override
    public <T> T rehearse(Function<RectificationTransaction, T> work) {
        return jdbi.inTransaction(handle -> {
            T rehearsed = change(handle, work);
            handle.rollback();
            return rehearsed;
        });
    }

    private static <T> T change(Handle handle, Function<RectificationTransaction, T> work) {
        handle.execute("lock table revision in exclusive mode");
        try (CopyTurn turn = new CopyTurn(handle)) {
            return work.apply(new Transaction(handle, turn));
        }
    }

    @Override
    public List<Rectification> inForce() {
        return jdbi.withHandle(handle -> new RectificationRows(handle).inForce());
    }

    private static final class Transaction extends JdbcGoldenRecords implements RectificationTransaction {

        private final RectificationRows rows;

        private Transaction(Handle handle, CopyTurn turn) {
            super(handle, turn, HAND);
            this.rows = new RectificationRows(handle);
        }

        @Override
        public List<Rectification> inForce() {
            return rows.inForce();
        }

        @Override
        public void keep(Rectification one) {
            rows.add(one);
        }

        @Override
        public void lift(long number, String by, LocalDate on) {
            rows.lift(number, by, on);
        }
    }
}
