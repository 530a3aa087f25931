package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.retention.Census;
import fr.acteurs.application.retention.FormerHolders;
import fr.acteurs.application.retention.FormerRule;
import fr.acteurs.application.retention.Gone;
import fr.acteurs.application.retention.Spared;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.source.SourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Persons without any function in PostgreSQL. A batch is one transaction; what it forgot stands in the journal under one revision. */
final class JdbcFormerHolders implements FormerHolders {

    /** All whose functions have ended and of whom something is left to forget; and why some stay. */
    private static final String FORMER = """
            from person p
            cross join lateral (
                select max(m.ended_on) as ended, max(m.updated_on) as moved, bool_and(m.ended_on is not null) as former
                from mandate m where m.person = p.id) held
            cross join lateral (
                select exists (select from observation o
                               where o.person = p.id and o.absent_since is null and not o.over) as listed,
                       coalesce(p.permission like 'LIMITATION%', false) as limited,
                       p.id = any(:waiting) and held.ended >= :doubtfulBefore as waits,
                       held.ended >= :doubtfulBefore and exists (
                           select from mandate m join entity e on e.id = m.entity
                           where m.person = p.id and m.ended_on = held.ended and e.state = 'FERME'
                             and not exists (select from succession s where s.former = e.id)) as missing,
                       held.moved >= :settledBefore as recent) why
            where p.surname <> '-' and held.former
            """;

    private static final Map<Spared, String> REASONS = Map.of(
            Spared.LISTED,
            "listed",
            Spared.LIMITED,
            "limited",
            Spared.WAITING,
            "waits",
            Spared.MISSING,
            "missing",
            Spared.RECENT,
            "recent");

    private final Jdbi jdbi;

    JdbcFormerHolders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Census census(FormerRule rule) {
        return jdbi.withHandle(handle -> bound(handle, """
                        select count(*) filter (where due and not (listed or limited or waits or missing or recent)) as over,
                               min(ended) filter (where due and not (listed or limited or waits or missing or recent)) as oldest_over,
                               min(ended) as oldest,
                               count(*) filter (where due and listed) as listed,
                               count(*) filter (where due and limited and not listed) as limited,
                               count(*) filter (where due and waits and not (listed or limited)) as waits,
                               count(*) filter (where due and missing and not (listed or limited or waits)) as missing,
                               count(*) filter (where due and recent and not (listed or limited or waits or missing)) as recent
                        from (select held.ended, held.ended < :endedBefore as due, why.*
                        """ + FORMER + ") former", rule)
                .map((row, context) -> census(row))
                .one());
    }

    private static Query bound(Handle handle, String sql, FormerRule rule) {
        return handle.createQuery(sql)
                .bind("waiting", waiting(handle))
                .bind("endedBefore", rule.endedBefore())
                .bind("settledBefore", rule.settledBefore())
                .bind("doubtfulBefore", rule.doubtfulBefore());
    }

    private static String[] waiting(Handle handle) {
        return OpenPairs.all(handle).stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .map(PersonId::value)
                .distinct()
                .toArray(String[]::new);
    }

    private static Census census(ResultSet row) throws SQLException {
        Map<Spared, Long> spared = new EnumMap<>(Spared.class);
        for (Map.Entry<Spared, String> why : REASONS.entrySet()) {
            spared.put(why.getKey(), row.getLong(why.getValue()));
        }
        spared.values().removeIf(count -> count == 0);
        return new Census(
                row.getLong("over"),
                row.getObject("oldest_over", LocalDate.class),
                row.getObject("oldest", LocalDate.class),
                spared);
    }

    @Override
    public List<PersonId> forget(FormerRule rule, Optional<PersonId> after, Deed deed) {
        return jdbi.inTransaction(handle -> {
            handle.execute("lock table revision in exclusive mode");
            List<PersonId> some = next(handle, rule, after, deed.most());
            if (!some.isEmpty()) {
                long revision = new Revision(handle, source(deed.purge())).on(deed.date());
                new Forgetting(handle, deed.hashes(), revision, deed.date()).forget(some);
            }
            return some;
        });
    }

    private static List<PersonId> next(Handle handle, FormerRule rule, Optional<PersonId> after, int most) {
        return bound(handle, "select p.id " + FORMER + """
                        and p.id > :after and held.ended < :endedBefore
                        and not (why.listed or why.limited or why.waits or why.missing or why.recent)
                        order by p.id
                        limit :most
                        """, rule)
                .bind("after", after.map(PersonId::value).orElse(""))
                .bind("most", most)
                .map((row, context) -> JudgementRows.id(row, "id"))
                .list();
    }

    /** Each purge writes under a name of its own: the journal is its account. */
    private static SourceCode source(long purge) {
        return SourceCode.of("conservation-" + purge);
    }

    @Override
    public Gone forgotten(long purge) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) as persons, min(ended) as oldest, max(ended) as newest
                        from revision r
                        join change c on c.revision = r.number and :mark = any(c.fields)
                        cross join lateral (select max(ended_on) as ended from mandate where person = c.subject) held
                        where r.source = :source
                        """)
                .bind("mark", Forgetting.MARK)
                .bind("source", source(purge).value())
                .map((row, context) -> new Gone(
                        row.getLong("persons"),
                        row.getObject("oldest", LocalDate.class),
                        row.getObject("newest", LocalDate.class),
                        ""))
                .one());
    }
}
