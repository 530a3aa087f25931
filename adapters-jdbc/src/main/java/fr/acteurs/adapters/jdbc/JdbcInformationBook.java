package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.consent.InformationBook;
import fr.acteurs.domain.consent.Information;
import fr.acteurs.domain.consent.Proof;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.source.SourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Who was told what is done with their data, in PostgreSQL; who records is the register's only writer meanwhile. */
final class JdbcInformationBook implements InformationBook {

    private static final SourceCode HAND = SourceCode.of("information");
    private static final int FETCH = 2_000;

    private final Jdbi jdbi;

    JdbcInformationBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Added add(Collection<Information> told, String by, Optional<LocalDate> moving) {
        return jdbi.inTransaction(handle -> {
            handle.execute("lock table revision in exclusive mode");
            Set<String> unknown = unknown(handle, told);
            List<Information> ours = told.stream()
                    .filter(one -> !unknown.contains(one.subject()))
                    .toList();
            long recorded = insert(handle, ours, by);
            String[] subjects =
                    ours.stream().map(Information::subject).distinct().toArray(String[]::new);
            moving.ifPresent(date -> move(handle, subjects, date));
            remember(handle, subjects);
            return new Added(recorded, ours.size() - recorded, unknown);
        });
    }

    private static Set<String> unknown(Handle handle, Collection<Information> told) {
        Set<String> subjects = told.stream().map(Information::subject).collect(Collectors.toCollection(TreeSet::new));
        subjects.removeAll(handle.createQuery("""
                        select id from person where id = any(:subjects) union all
                        select id from entity where id = any(:subjects)
                        """)
                .bind("subjects", subjects.toArray(String[]::new))
                .mapTo(String.class)
                .set());
        return subjects;
    }

    private static long insert(Handle handle, List<Information> told, String by) {
        if (told.isEmpty()) {
            return 0;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into information (subject, on_date, means, evidence, wording, recorded_by)
                values (:subject, :on, :means, :evidence, :wording, :by) on conflict do nothing
                """);
        told.forEach(one -> batch.bind("subject", one.subject())
                .bind("on", one.on())
                .bind("means", one.proof().means())
                .bind("evidence", one.proof().evidence())
                .bind("wording", one.proof().wording())
                .bind("by", by)
                .add());
        long recorded = 0;
        for (int rows : batch.execute()) {
            recorded += rows;
        }
        return recorded;
    }

    /** Persons who were not told before leave from now on: their rows must be in the next delivery. */
    private static void move(Handle handle, String[] subjects, LocalDate date) {
        if (newlyTold(handle, subjects) == 0) {
            return;
        }
        long revision = new Revision(handle, HAND).on(date);
        String[] statements = {
            "insert into change (revision, subject, kind, motive, fields)"
                    + " select :revision, id, 'MODIFIED', null, '{informed}' from ("
                    + "     select m.id from mandate m join (" + NEWLY_TOLD + ") p on p.id = m.person"
                    + "     where m.ended_on is null union all " + NEWLY_TOLD + ") moved on conflict do nothing",
            "update mandate set revision = :revision, updated_on = :date" + " where ended_on is null and person in ("
                    + NEWLY_TOLD + ")",
            "update person set revision = :revision, updated_on = :date where id in (" + NEWLY_TOLD + ")"
        };
        for (String statement : statements) {
            handle.createUpdate(statement)
                    .bind("subjects", subjects)
                    .bind("revision", revision)
                    .bind("date", date)
                    .execute();
        }
    }

    private static final String NEWLY_TOLD = "select id from person where id = any(:subjects) and informed_on is null";

    private static long newlyTold(Handle handle, String[] subjects) {
        return handle.createQuery("select count(*) from (" + NEWLY_TOLD + ") p")
                .bind("subjects", subjects)
                .mapTo(Long.class)
                .one();
    }

    private static void remember(Handle handle, String[] subjects) {
        handle.createUpdate("""
                        update person p set informed_on = i.on_date
                        from (select subject, max(on_date) as on_date from information
                              where subject = any(:subjects) group by subject) i
                        where p.id = i.subject and p.informed_on is distinct from i.on_date
                        """).bind("subjects", subjects).execute();
    }

    @Override
    public List<Line> of(String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(JudgementRows.LEADS + """
                        select * from information
                        where subject = :subject or subject in (select former from present where present = :subject)
                        order by on_date, number
                        """)
                .bind("subject", subject)
                .map((row, context) -> line(row))
                .list());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new Information(
                        row.getString("subject"),
                        row.getObject("on_date", LocalDate.class),
                        new Proof(row.getString("means"), row.getString("evidence"), row.getString("wording"))),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public void untoldPersons(Consumer<UntoldPerson> each) {
        jdbi.useTransaction(handle -> handle.createQuery("""
                        select p.id, f.id as function, f.entity
                        from person p cross join lateral (
                            select m.id, m.entity from mandate m
                            where m.person = p.id and m.ended_on is null order by m.id limit 1) f
                        where p.informed_on is null
                        order by p.id
                        """)
                .setFetchSize(FETCH)
                .map((row, context) -> new UntoldPerson(
                        new PersonId(row.getString("id")),
                        new FunctionId(row.getString("function")),
                        new EntityId(row.getString("entity"))))
                .forEach(each));
    }

    @Override
    public void untoldBodies(Consumer<EntityId> each) {
        jdbi.useTransaction(handle -> handle.createQuery("""
                        select e.id from entity e
                        where e.state = 'ACTIF' and not exists (select from information i where i.subject = e.id)
                        order by e.id
                        """)
                .setFetchSize(FETCH)
                .map((row, context) -> new EntityId(row.getString("id")))
                .forEach(each));
    }

    @Override
    public Count persons() {
        return count("""
                select count(*) as among, count(p.informed_on) as told from person p
                where exists (select from mandate m where m.person = p.id and m.ended_on is null)
                """);
    }

    @Override
    public Count bodies() {
        return count("""
                select count(*) as among,
                       count(*) filter (where exists (select from information i where i.subject = e.id)) as told
                from entity e where e.state = 'ACTIF'
                """);
    }

    private Count count(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .map((row, context) -> new Count(row.getLong("among"), row.getLong("told")))
                .one());
    }
}
