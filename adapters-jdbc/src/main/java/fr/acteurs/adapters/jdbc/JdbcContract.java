package fr.acteurs.adapters.jdbc;

import com.google.common.collect.ImmutableMap;
import fr.acteurs.application.contract.ContractInForce;
import fr.acteurs.application.contract.ContractTransaction;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.segment.Standing;
import fr.acteurs.domain.source.SourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The contract that the register runs by, in PostgreSQL; who applies one is the register's only writer meanwhile. */
final class JdbcContract implements ContractInForce {

    private final Jdbi jdbi;

    JdbcContract(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<EntityKind, Standing> standings() {
        return jdbi.withHandle(JdbcContract::standings);
    }

    @Override
    public <T> T write(Function<ContractTransaction, T> work) {
        return jdbi.inTransaction(handle -> apply(handle, work));
    }

    @Override
    public <T> T rehearse(Function<ContractTransaction, T> work) {
        return jdbi.inTransaction(handle -> {
            T rehearsed = apply(handle, work);
            handle.rollback();
            return rehearsed;
        });
    }

    private static <T> T apply(Handle handle, Function<ContractTransaction, T> work) {
        handle.execute("lock table revision in exclusive mode");
        try (CopyTurn turn = new CopyTurn(handle)) {
            return work.apply(new Transaction(handle, turn));
        }
    }

    /** The contract in force, as this transaction sees it. */
    static Map<EntityKind, Standing> standings(Handle handle) {
        return handle.createQuery("select kind, segments, wished, selector, domains from standing order by place")
                .map((row, context) -> Map.entry(EntityKind.of(row.getString("kind")), standing(row)))
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Set.of((Integer[]) row.getArray("segments").getArray()),
                Arrays.stream((String[]) row.getArray("wished").getArray())
                        .map(FunctionCode::of)
                        .collect(Collectors.toSet()),
                row.getString("selector"),
                row.getString("domains"));
    }

    private static final class Transaction extends JdbcGoldenRecords implements ContractTransaction {

        private final Handle handle;

        Transaction(Handle handle, CopyTurn turn) {
            super(handle, turn, SourceCode.of("contrat"));
            this.handle = handle;
        }

        @Override
        public Map<EntityKind, Standing> standings() {
            return JdbcContract.standings(handle);
        }

        @Override
        public void eachOpenBody(int chunk, Consumer<List<LegalEntity>> work) {
            List<LegalEntity> bodies = openAfter("", chunk);
            while (!bodies.isEmpty()) {
                work.accept(bodies);
                bodies = openAfter(bodies.get(bodies.size() - 1).id().value(), chunk);
            }
        }

        private List<LegalEntity> openAfter(String id, int most) {
            return handle.createQuery("select " + Rows.ENTITY
                            + " from entity e where e.state = 'ACTIF' and e.id > :id order by e.id limit :most")
                    .bind("id", id)
                    .bind("most", most)
                    .map((row, context) -> Rows.entity(row))
                    .list();
        }

        @Override
        public void keep(Map<EntityKind, Standing> standings) {
            handle.execute("delete from standing");
            PreparedBatch batch = handle.prepareBatch("""
                    insert into standing (kind, segments, wished, selector, domains, place)
                    values (:kind, :segments, :wished, :selector, :domains, :place)
                    """);
            List<EntityKind> order = List.copyOf(standings.keySet());
            standings.forEach((kind, standing) -> batch.bind("kind", kind.code())
                    .bind("place", order.indexOf(kind))
                    .bind("segments", standing.segments().toArray(Integer[]::new))
                    .bind(
                            "wished",
                            standing.wished().stream().map(FunctionCode::code).toArray(String[]::new))
                    .bind("selector", standing.selector())
                    .bind("domains", standing.domains())
                    .add());
            batch.execute();
        }
    }
}
