package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.Approval;
import fr.acteurs.application.register.Approvals;
import fr.acteurs.application.register.Edition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Who let held editions through: the table {@code approval}. */
final class JdbcApprovals implements Approvals {

    private final Jdbi jdbi;

    JdbcApprovals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Approval> of(Edition edition) {
        return jdbi.withHandle(handle -> of(handle, edition));
    }

    @Override
    public void add(Edition edition, Approval approval) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into approval
                            (source, dataset, as_of, sha256, gate, measured, gate_limit, gate_times, approver, reason,
                             approved_on)
                        values (:source, :dataset, :asOf, :sha256, :gate, :measured, :limit, :times, :by, :reason, :on)
                        """)
                .bind("source", edition.source().value())
                .bind("dataset", edition.dataset())
                .bind("asOf", edition.asOf())
                .bind("sha256", edition.sha256())
                .bind("gate", approval.finding().gate().name())
                .bind("measured", approval.finding().measured())
                .bind("limit", approval.finding().limit())
                .bind("times", approval.finding().times())
                .bind("by", approval.by())
                .bind("reason", approval.reason())
                .bind("on", approval.on())
                .execute());
    }

    static List<Approval> of(Handle handle, Edition edition) {
        return handle.createQuery("""
                        select * from approval
                        where source = :source and dataset = :dataset and sha256 = :sha256 and as_of = :asOf
                        order by number
                        """)
                .bind("source", edition.source().value())
                .bind("dataset", edition.dataset())
                .bind("sha256", edition.sha256())
                .bind("asOf", edition.asOf())
                .map((row, context) -> approval(row))
                .list();
    }

    /** The edition is taken under this number: deliveries tell from now on who let it through. */
    static void used(Handle handle, Edition edition, long number) {
        handle.createUpdate("""
                        update approval set taken_as = :number
                        where source = :source and dataset = :dataset and sha256 = :sha256 and as_of = :asOf
                          and taken_as is null
                        """)
                .bind("number", number)
                .bind("source", edition.source().value())
                .bind("dataset", edition.dataset())
                .bind("sha256", edition.sha256())
                .bind("asOf", edition.asOf())
                .execute();
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(
                Editions.held(row),
                row.getString("approver"),
                row.getString("reason"),
                row.getObject("approved_on", LocalDate.class));
    }
}
