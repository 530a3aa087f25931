package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.register.Judgement;
import fr.acteurs.domain.register.Judgement.Deed;
import fr.acteurs.domain.register.Judgement.Verdict;
import fr.acteurs.domain.register.Opinions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The table {@code judgement}, and who the persons are now that it speaks of. */
final class JudgementRows {

    /** Every identifier that gave way, with all to which it leads; the farthest is who the person is now. */
    static final String LEADS = """
            with recursive leads (former, present, far) as (
                select former, into_person, 1 from person_alias
                union all
                select l.former, a.into_person, l.far + 1 from leads l join person_alias a on a.former = l.present
            ), present (former, present) as (
                select distinct on (former) former, present from leads order by former, far desc
            )
            """;

    /** Judgements with the persons as they are now. */
    static final String JUDGED = """
            select j.*, coalesce(p.present, j.person) as person_now, coalesce(q.present, j.other) as other_now,
                   exists (select from judgement u where u.undoes = j.number) as undone
            from judgement j
            left join present p on p.former = j.person
            left join present q on q.former = j.other
            """;

    private final Handle handle;

    JudgementRows(Handle handle) {
        this.handle = handle;
    }

    Opinions opinions() {
        Set<Set<PersonId>> apart = new HashSet<>();
        handle.createQuery(LEADS + "select * from (" + JUDGED + ") j where not undone and deed = any(:different)")
                .bind("different", different())
                .map((row, context) -> Set.of(id(row, "person_now"), id(row, "other_now")))
                .forEach(apart::add);
        Set<PersonId> joined = new HashSet<>(handle.createQuery("select distinct into_person from person_alias")
                .map((row, context) -> id(row, "into_person"))
                .list());
        return new Opinions(apart, joined);
    }

    private static String[] different() {
        return Arrays.stream(Deed.values())
                .filter(deed -> deed.verdict() == Verdict.DIFFERENT)
                .map(Deed::name)
                .toArray(String[]::new);
    }

    List<Judgement> all() {
        return handle.createQuery("select * from judgement order by number")
                .map((row, context) -> judgement(row))
                .list();
    }

    static PersonId id(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getString(column));
    }

    static Judgement judgement(ResultSet row) throws SQLException {
        long undoes = row.getLong("undoes");
        return new Judgement(
                row.getLong("number"),
                Deed.valueOf(row.getString("deed")),
                id(row, "person"),
                id(row, "other"),
                undoes == 0 ? Optional.empty() : Optional.of(undoes),
                row.getString("judged_by"),
                row.getString("reason"),
                row.getObject("judged_at", OffsetDateTime.class).toInstant());
    }
}
