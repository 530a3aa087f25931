package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.continuity.Matching.Recorded;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** Keeps the links of a file that is settled, and journals the rows of the feed whose {@code id_precedent} changes. */
final class LinkRecording {

    private final Handle handle;
    private final SourceCode provider;
    private final LocalDate date;

    LinkRecording(Handle handle, SourceCode provider, LocalDate date) {
        this.handle = handle;
        this.provider = provider;
        this.date = date;
    }

    Recorded record(boolean personsStandIn) {
        gatherLinks(personsStandIn);
        gatherShown();
        long created = count("left join", "x.old_id is null");
        long changed = count("join", "(x.ours, x.stands_in) is distinct from (l.ours, l.stands_in)");
        long unchanged = earlier() + count("join", "(x.ours, x.stands_in) is not distinct from (l.ours, l.stands_in)");
        keep();
        return new Recorded(created, changed, unchanged, move());
    }

    /** What this very file links; what it leaves to an earlier one stays as it is. */
    private void gatherLinks(boolean personsStandIn) {
        handle.execute("""
                create temporary table link on commit drop as
                select type, old_id, min(ours) ours, min(evidence) evidence, false stands_in
                from finding
                where verdict = 'MATCHED' and evidence <> 'EARLIER' and old_id <> ''
                group by type, old_id
                """);
        if (personsStandIn) {
            handle.execute("update link set stands_in = true where type = 'P'");
        }
        handle.execute("create unique index on link (type, old_id)");
        handle.execute("analyze link");
    }

    /** The rows of the feed that a link may move, old or new, and what they show before. */
    private void gatherShown() {
        handle.createUpdate("""
                        create temporary table touched on commit drop as
                        select l.ours id from link l
                        union
                        select x.ours from link l
                        join crosswalk x on x.provider = '%s' and x.type = l.type and x.old_id = l.old_id
                        """.formatted(provider.value())).execute();
        handle.execute("analyze touched");
        handle.execute("create temporary table shown on commit drop as " + SHOWN);
    }

    /** Only rows that are in the feed: what has ended keeps its last word. */
    private static final String SHOWN =
            "select e.id, " + Rows.PREVIOUS_OF_ENTITY + """
             shown from entity e where e.state = 'ACTIF' and e.id in (select id from touched)
            union all
            select m.id, """ + Rows.PREVIOUS_OF_MANDATE + """
            from mandate m where m.ended_on is null
             and (m.id in (select id from touched) or m.person in (select id from touched))
            """;

    private long count(String join, String condition) {
        return handle.createQuery("select count(*) from link l " + join + " crosswalk x"
                        + " on x.provider = :provider and x.type = l.type and x.old_id = l.old_id where " + condition)
                .bind("provider", provider.value())
                .mapTo(Long.class)
                .one();
    }

    /** Links that the file found again only because they were there. */
    private long earlier() {
        return handle.createQuery("""
                        select count(distinct (f.type, f.old_id))
                        from finding f
                        where f.verdict = 'MATCHED' and f.evidence = 'EARLIER' and f.old_id <> ''
                          and not exists (select from link l where l.type = f.type and l.old_id = f.old_id)
                        """).mapTo(Long.class).one();
    }

    private void keep() {
        handle.createUpdate("""
                        insert into crosswalk (provider, type, old_id, ours, evidence, stands_in)
                        select :provider, type, old_id, ours, evidence, stands_in from link
                        on conflict (provider, type, old_id) do update set
                            ours = excluded.ours, evidence = excluded.evidence, stands_in = excluded.stands_in,
                            recorded_at = now()
                        where (crosswalk.ours, crosswalk.evidence, crosswalk.stands_in)
                              is distinct from (excluded.ours, excluded.evidence, excluded.stands_in)
                        """).bind("provider", provider.value()).execute();
    }

    /** As any other change of a row: a line of the journal, and the revision on the row. */
    private long move() {
        handle.execute("create temporary table moved on commit drop as select s.id from (" + SHOWN
                + ") s join shown before on before.id = s.id where s.shown is distinct from before.shown");
        long moved = handle.createQuery("select count(*) from moved")
                .mapTo(Long.class)
                .one();
        if (moved > 0) {
            journal(openRevision());
        }
        return moved;
    }

    private long openRevision() {
        return handle.createQuery("""
                        insert into revision (number, business_date, source)
                        select coalesce(max(number), 0) + 1, :date, :provider from revision
                        returning number
                        """)
                .bind("date", date)
                .bind("provider", provider.value())
                .mapTo(Long.class)
                .one();
    }

    private void journal(long revision) {
        String[] statements = {
            "insert into change (revision, subject, kind, motive, fields)"
                    + " select :revision, id, 'MODIFIED', null, '{previousId}' from moved",
            "update entity set revision = :revision, updated_on = :date where id in (select id from moved)",
            "update mandate set revision = :revision, updated_on = :date where id in (select id from moved)"
        };
        for (String statement : statements) {
            handle.createUpdate(statement)
                    .bind("revision", revision)
                    .bind("date", date)
                    .execute();
        }
    }
}
