package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.Approval;
import fr.acteurs.application.register.Edition;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.SourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The editions of one dataset and their notices. Notices are written under the edition's number before its figures are known. */
final class Editions {

    /**
     * Of each dataset the last edition taken, and the last one held if none was taken since: {@code standing}. A held
     * file of no known dataset stands until any of its source is taken.
     */
    static final String STANDING = """
            with latest as (
                select distinct on (source, dataset, gate is null) *
                from edition
                order by source, dataset, gate is null, number desc
            ), standing as (
                select * from latest e
                where gate is null or not exists (
                    select from latest sound
                    where sound.source = e.source and sound.gate is null and sound.number > e.number
                      and (sound.dataset = e.dataset or e.dataset = 'inconnu')))
            """;

    private final Handle handle;
    private final SourceCode source;
    private final String dataset;
    private final CopyBuffer notices;
    private final long number;

    Editions(Handle handle, CopyTurn turn, SourceCode source, String dataset) {
        this.handle = handle;
        this.source = source;
        this.dataset = dataset;
        this.notices = new CopyBuffer(turn, "notice (edition, line, reason, detail)");
        this.number = handle.createQuery("""
                        insert into edition (source, dataset, as_of, sha256, bytes, rows)
                        values (:source, :dataset, 'infinity', repeat('0', 64), 0, 0)
                        returning number
                        """)
                .bind("source", source.value())
                .bind("dataset", dataset)
                .mapTo(Long.class)
                .one();
    }

    long number() {
        return number;
    }

    Optional<Edition> last() {
        return handle.createQuery("""
                        select source, dataset, as_of, sha256, bytes, rows
                        from edition
                        where source = :source and dataset = :dataset and gate is null and number <> :number
                        order by number desc
                        limit 1
                        """)
                .bind("source", source.value())
                .bind("dataset", dataset)
                .bind("number", number)
                .map((row, context) -> edition(row))
                .findOne();
    }

    void note(Notice notice) {
        notices.value(number)
                .value(notice.line())
                .value(notice.reason())
                .value(notice.detail())
                .endRow();
    }

    List<Approval> approvals(Edition edition) {
        return JdbcApprovals.of(handle, edition);
    }

    void taken(Edition edition) {
        notices.flush();
        forgetFormerNotes(edition, "");
        describe(edition, null);
        JdbcApprovals.used(handle, edition, number);
    }

    void held(Edition edition, Gate.Held held) {
        notices.flush();
        handle.createUpdate("delete from notice where edition = :number")
                .bind("number", number)
                .execute();
        forgetFormerNotes(edition, " and gate is not null");
        describe(edition, held);
    }

    /** The same edition read again takes the place of its former notes; held again, it leaves what was taken. */
    private void forgetFormerNotes(Edition edition, String which) {
        handle.createUpdate("""
                        delete from edition
                        where source = :source and dataset = :dataset and sha256 = :sha256 and as_of = :asOf
                        """ + which)
                .bind("source", source.value())
                .bind("dataset", dataset)
                .bind("sha256", edition.sha256())
                .bind("asOf", edition.asOf())
                .execute();
    }

    private void describe(Edition edition, Gate.@Nullable Held held) {
        handle.createUpdate("""
                        update edition
                        set as_of = :asOf, sha256 = :sha256, bytes = :bytes, rows = :rows,
                            gate = :gate, measured = :measured, gate_limit = :limit, gate_times = :times
                        where number = :number
                        """)
                .bind("asOf", edition.asOf())
                .bind("sha256", edition.sha256())
                .bind("bytes", edition.bytes())
                .bind("rows", edition.rows())
                .bind("gate", held == null ? null : held.gate().name())
                .bind("measured", held == null ? null : held.measured())
                .bind("limit", held == null ? null : held.limit())
                .bind("times", held == null ? null : held.times())
                .bind("number", number)
                .execute();
    }

    static Gate.Held held(ResultSet row) throws SQLException {
        return Gate.valueOf(row.getString("gate"))
                .held(row.getString("measured"), row.getString("gate_limit"), row.getDouble("gate_times"));
    }

    static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                SourceCode.of(row.getString("source")),
                row.getString("dataset"),
                row.getObject("as_of", LocalDate.class),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getLong("rows"));
    }
}
