package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.register.Evidence;
import fr.acteurs.domain.register.Judgement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Pairs of persons that wait for a human, as the two are now; what is settled, or one person by now, waits no more. */
final class OpenPairs {

    /** Two who wait, and the judgement that left them open. */
    record Pair(PersonId one, PersonId other, Evidence evidence, Optional<Judgement> leftOpen) {}

    private static final String OPEN = JudgementRows.LEADS + ", judged as (" + JudgementRows.JUDGED + """
            ), paired as (
                select distinct on (least(one, other), greatest(one, other))
                       least(one, other) as one, greatest(one, other) as other, level, vetoes
                from (
                    select coalesce(p.present, r.person) as one, coalesce(q.present, r.other) as other,
                           level, vetoes, revision
                    from review r
                    left join present p on p.former = r.person
                    left join present q on q.former = r.other
                    where %s
                ) r
                where one <> other
                order by least(one, other), greatest(one, other), revision desc
            )
            select r.one, r.other as two, r.level, r.vetoes, j.*
            from paired r
            left join lateral (
                select * from judged
                where not undone and deed <> 'UNDONE'
                  and least(person_now, other_now) = r.one and greatest(person_now, other_now) = r.other
                order by number desc limit 1
            ) j on true
            where j.number is null or j.deed = 'LEFT_OPEN'
            """;

    private OpenPairs() {}

    static List<Pair> all(Handle handle) {
        return handle.createQuery(OPEN.formatted("true"))
                .map((row, context) -> pair(row))
                .list();
    }

    /** Those of which this person is one. */
    static List<Pair> of(Handle handle, PersonId person) {
        return handle.createQuery(OPEN.formatted("r.person = any(:all) or r.other = any(:all)"))
                .bind("all", Erasing.identifiers(handle, List.of(person)))
                .map((row, context) -> pair(row))
                .list();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                new PersonId(row.getString("one")),
                new PersonId(row.getString("two")),
                Rows.evidence(row),
                row.getLong("number") == 0 ? Optional.empty() : Optional.of(JudgementRows.judgement(row)));
    }
}
