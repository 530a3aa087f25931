package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.SourceCode;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Sorts out, within {@code staging}, the rows that cannot all be taken: repeats and contradictions of one subject leave
 * it, and holders of a seat for one are marked as held. Each gives its notice.
 */
final class RepeatedRows {

    private static final String REASON = """
            case when part <> 0 then 'DIFFERS_IN_PASSING' when same then 'DUPLICATE_ROW' else 'CONTRADICTION' end
            """;

    private static final String SEVERAL = """
            case when function is null then 'TWO_RECORDS' when part <> 0 then 'TWO_HEADS' else 'TWO_HOLDERS' end
            """;

    private final Handle handle;
    private final SourceCode source;
    private final String dataset;
    private final long edition;

    RepeatedRows(Handle handle, SourceCode source, String dataset, long edition) {
        this.handle = handle;
        this.source = source;
        this.dataset = dataset;
        this.edition = edition;
    }

    /** @param listedAgain what holds of an observation {@code o} whose very row the edition has again */
    void sortOut(String listedAgain, Map<Reason, Long> notices) {
        handle.execute("""
                create temporary table repeated (line bigint, part smallint, entity text, same boolean) on commit drop
                """);
        findRepeatsOf(listedAgain);
        setAside(notices);
        findRepeats();
        setAside(notices);
        holdAllButTheLatest(notices);
    }

    /** The very row of the last edition is there; what else is said of its subject, and is not later, is a repeat. */
    private void findRepeatsOf(String listedAgain) {
        handle.createUpdate("""
                        insert into repeated
                        select s.line, s.part, s.entity, s.fingerprint = o.fingerprint
                        from staging s join observation o on o.key = s.key
                        where o.source = :source and o.dataset = :dataset
                          and (coalesce(s.started, s.elected)
                               > coalesce(o.facts ->> 'STARTED_ON', o.facts ->> 'ELECTED_ON')::date) is not true
                          and
                        """ + listedAgain)
                .bind("source", source.value())
                .bind("dataset", dataset)
                .execute();
    }

    /** Of rows about one subject the one of the latest start stays, and the first of several. */
    private void findRepeats() {
        handle.execute("""
                insert into repeated
                select line, part, entity, same
                from (
                    select line, part, entity, fingerprint = first_value(fingerprint) over one as same,
                           row_number() over one as nth
                    from staging
                    where key in (select key from staging group by key having count(*) > 1)
                    window one as (
                        partition by key order by coalesce(started, elected) desc nulls last, line, part)
                ) rows
                where nth > 1
                """);
    }

    /** What a row says in passing may be said by many rows alike. */
    private void setAside(Map<Reason, Long> notices) {
        count(notices, "select :edition, line, " + REASON + ", entity from repeated where not (part <> 0 and same)");
        handle.execute("delete from staging s using repeated r where s.line = r.line and s.part = r.part");
        handle.execute("truncate repeated");
    }

    /** Of two holders of a seat for one, the later start is current; equal starts hold both. The held are not absent. */
    private void holdAllButTheLatest(Map<Reason, Long> notices) {
        markHeld();
        count(notices, "select :edition, line, " + SEVERAL + ", seat from staging where held");
        endAbsencesOfHeld();
    }

    private void markHeld() {
        handle.execute("""
                update staging s set held = true
                from (
                    select line, part,
                           rank() over (partition by seat order by started desc nulls last) as nth,
                           count(*) over (partition by seat, started) as ties,
                           started is null as undated
                    from staging
                    where seat in (select seat from staging where seat is not null group by seat having count(*) > 1)
                ) r
                where s.line = r.line and s.part = r.part and (r.nth > 1 or r.ties > 1 or r.undated)
                """);
    }

    private void endAbsencesOfHeld() {
        handle.createUpdate("""
                        update observation o set absent_since = null
                        from staging s
                        where s.held and o.source = :source and o.dataset = :dataset and o.key = s.key
                        """)
                .bind("source", source.value())
                .bind("dataset", dataset)
                .execute();
    }

    private void count(Map<Reason, Long> notices, String rows) {
        handle.createQuery("with noted as (insert into notice (edition, line, reason, detail) " + rows
                        + " returning reason) select reason, count(*) from noted group by reason")
                .bind("edition", edition)
                .map((row, context) -> Map.entry(Reason.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(counted -> notices.merge(counted.getKey(), counted.getValue(), Long::sum));
    }
}
