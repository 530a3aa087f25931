package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.RegisterView;
import fr.acteurs.application.register.WhoIsWho;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.feed.BodyExtras;
import fr.acteurs.domain.feed.FunctionExtras;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Extras;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.SaidExtras;
import fr.acteurs.domain.source.SourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Questions to the register. */
final class JdbcRegisterView implements RegisterView {

    private final Jdbi jdbi;

    JdbcRegisterView(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<EditionLine> editions() {
        return jdbi.withHandle(handle -> handle.createQuery(Editions.STANDING + """
                        select * from standing
                        order by source, dataset, gate is not null
                        """)
                .map((row, context) -> editionLine(row))
                .map(line -> withApprovals(handle, line))
                .list());
    }

    @Override
    public Counts counts() {
        return jdbi.withHandle(handle -> new Counts(
                grouped(handle, "select kind, count(*) from entity where state = 'ACTIF' group by kind"),
                grouped(
                        handle,
                        "select kind, count(*) from entity where state = 'ACTIF' and siren is null group by kind"),
                grouped(
                        handle,
                        "select kind, count(*) from entity where state = 'ACTIF' and siret is null group by kind"),
                one(handle, "select count(*) from person where id not in (select former from person_alias)"),
                grouped(handle, "select function, count(*) from mandate where ended_on is null group by function"),
                one(handle, "select coalesce(max(number), 0) from revision")));
    }

    @Override
    public List<Notice> notices(SourceCode source, String dataset) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select line, reason, detail
                        from notice
                        where edition = (
                            select number from edition
                            where source = :source and dataset = :dataset and gate is null
                            order by number desc limit 1)
                        order by line, reason, detail
                        """)
                .bind("source", source.value())
                .bind("dataset", dataset)
                .map((row, context) -> new Notice(
                        row.getLong("line"), Notice.Reason.valueOf(row.getString("reason")), row.getString("detail")))
                .list());
    }

    @Override
    public List<Testimony> testimonies(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select source, as_of, absent_since is null and not over as present, facts
                        from observation
                        where (entity = :id and person is null) or person = :id or function = :id
                        order by as_of desc, source
                        """)
                .bind("id", id)
                .map((row, context) -> Rows.testimony(row))
                .list());
    }

    @Override
    public List<FunctionLine> functions(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, function, person, entity, ended_on, replaced_by
                        from mandate
                        where id = :id or person = :id
                        order by id
                        """)
                .bind("id", id)
                .map((row, context) -> functionLine(row))
                .list());
    }

    private static FunctionLine functionLine(ResultSet row) throws SQLException {
        return new FunctionLine(
                row.getString("id"),
                row.getString("function"),
                row.getString("person"),
                row.getString("entity"),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                Optional.ofNullable(row.getString("replaced_by")));
    }

    @Override
    public void unattested(Consumer<FunctionId> each) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select m.id from mandate m
                        where m.ended_on is null and not exists (
                            select from observation o where o.person = m.person and o.function = m.id)
                        """)
                .map((row, context) -> new FunctionId(row.getString("id")))
                .forEach(each));
    }

    @Override
    public Set<EntityKey> keysOf(EntityKind kind) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select insee, siren from entity
                        where state = 'ACTIF' and (kind = :kind or :kind = any(also_of))
                          and (insee is not null or siren is not null)
                        """)
                .bind("kind", kind.code())
                .map((row, context) -> row.getString("insee") == null
                        ? EntityKey.of(new Siren(row.getString("siren")))
                        : EntityKey.of(new InseeCode(row.getString("insee"))))
                .set());
    }

    /** Wished functions of open bodies: whether somebody holds them, or a source says that nobody does. */
    private static final String WISHED = """
            with wished as (
                select e.id, e.name, s.kind, f.function
                from standing s
                join entity e on e.state = 'ACTIF' and (e.kind = s.kind or s.kind = any(e.also_of))
                cross join lateral unnest(s.wished) f (function)
            ), told as (
                select w.*,
                       exists (select from mandate m
                               where m.entity = w.id and m.function = w.function and m.ended_on is null) as held,
                       exists (select from observation o
                               where o.entity = w.id and o.person is null and not o.over
                                 and w.function = any(string_to_array(o.facts ->> 'VACANCIES', '|'))) as vacant
                from wished w
            )
            """;

    @Override
    public List<FunctionCoverage> functionCoverage() {
        return jdbi.withHandle(handle -> handle.createQuery(WISHED + """
                        select kind, function, count(*) as bodies, count(*) filter (where held) as held,
                               count(*) filter (where vacant and not held) as vacant
                        from told group by kind, function order by kind collate "C", function collate "C"
                        """)
                .map((row, context) -> new FunctionCoverage(
                        row.getString("kind"),
                        row.getString("function"),
                        row.getLong("bodies"),
                        row.getLong("held"),
                        row.getLong("vacant")))
                .list());
    }

    @Override
    public List<String> bodiesWithout(EntityKind kind, FunctionCode function) {
        return jdbi.withHandle(handle -> handle.createQuery(WISHED + """
                        select name from told
                        where kind = :kind and function = :function and not held and not vacant
                        order by name collate "C"
                        """)
                .bind("kind", kind.code())
                .bind("function", function.code())
                .mapTo(String.class)
                .list());
    }

    @Override
    public void eachOpen(EntityKind kind, Consumer<LegalEntity> work) {
        jdbi.useTransaction(handle -> handle.createQuery("select " + Rows.ENTITY
                        + " from entity e where e.state = 'ACTIF' and (e.kind = :kind or :kind = any(e.also_of))"
                        + " order by e.id")
                .bind("kind", kind.code())
                .setFetchSize(FETCH)
                .map((row, context) -> Rows.entity(row))
                .useStream(bodies -> bodies.forEach(work)));
    }

    private static final int FETCH = 1_000;

    /** What a source says now that an order form asks for. */
    private static final String ORDERED =
            "o.source = any(:sources) and o.absent_since is null and not o.over and o.facts ->> 'EXTRAS' <> ''";

    private static final String EXTRAS = ", o.source, o.as_of, o.facts ->> 'EXTRAS' as extras ";

    @Override
    public void eachBodyExtras(Set<SourceCode> sources, Consumer<BodyExtras> work) {
        eachExtras(
                "select " + Rows.ENTITY + EXTRAS + "from observation o join entity e on e.id = o.entity"
                        + " where o.person is null and e.state = 'ACTIF' and " + ORDERED
                        + " order by e.id, o.source collate \"C\", o.key",
                sources,
                row -> new BodyExtras(Rows.entity(row), extras(row)),
                work);
    }

    @Override
    public void eachFunctionExtras(Set<SourceCode> sources, Consumer<FunctionExtras> work) {
        eachExtras(
                "select " + Rows.MANDATE + ", p.permission p_permission, p.informed_on is not null p_informed, "
                        + Rows.ENTITY + EXTRAS
                        + "from observation o join mandate m on m.id = o.function join entity e on e.id = m.entity"
                        + " join person p on p.id = m.person"
                        + " where m.ended_on is null and " + ORDERED
                        + " order by m.id, o.source collate \"C\", o.key",
                sources,
                row -> new FunctionExtras(Rows.mandate(row), Rows.entity(row), Rows.permission(row), extras(row)),
                work);
    }

    /** In a transaction, for only there rows come by a cursor. */
    private <T> void eachExtras(String sql, Set<SourceCode> sources, Read<T> read, Consumer<T> work) {
        jdbi.useTransaction(handle -> handle.createQuery(sql)
                .bindArray(
                        "sources",
                        String.class,
                        sources.stream().map(SourceCode::value).toList())
                .setFetchSize(FETCH)
                .map((row, context) -> read.of(row))
                .useStream(rows -> rows.forEach(work)));
    }

    /** A row as what it says. */
    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static SaidExtras extras(ResultSet row) throws SQLException {
        return new SaidExtras(
                Extras.parse(row.getString("extras")),
                SourceCode.of(row.getString("source")),
                row.getObject("as_of", LocalDate.class));
    }

    @Override
    public List<UnknownTitle> unknownTitles() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.title, e.kind, count(*) as holders, min(m.id) as example
                        from mandate m join entity e on e.id = m.entity
                        where m.ended_on is null and m.function = :other
                        group by m.title, e.kind
                        order by holders desc, m.title collate "C", e.kind collate "C"
                        """)
                .bind("other", FunctionCode.OTHER.code())
                .map((row, context) -> new UnknownTitle(
                        row.getString("title"),
                        row.getString("kind"),
                        row.getLong("holders"),
                        row.getString("example")))
                .list());
    }

    @Override
    public WhoIsWho whoIsWho() {
        return new JdbcWhoIsWho(jdbi);
    }

    @Override
    public List<Succession> successions(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select former, successor, kind, since, why
                        from succession
                        where former = :id or successor = :id
                        order by since, former, successor
                        """)
                .bind("id", id)
                .map((row, context) -> JdbcBodies.succession(row))
                .list());
    }

    @Override
    public List<DisclosureLine> disclosures(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with told as (
                            select d.*, coalesce(max(d.watermark) over (
                                partition by d.channel order by d.number rows between unbounded preceding and 1 preceding), 0)
                                as before
                            from delivery d where d.state <> 'VOIDED'
                        ), moved as (
                            select c.revision from change c
                            where c.subject = :person or c.subject in (select id from mandate where person = :person)
                        )
                        select * from told t
                        where exists (
                            select from moved m
                            where m.revision <= t.watermark and (t.type = 'C' or m.revision > t.before))
                        order by channel, number
                        """)
                .bind("person", person.value())
                .map((row, context) -> new DisclosureLine(
                        row.getString("channel"),
                        row.getLong("number"),
                        row.getString("type"),
                        row.getObject("business_date", LocalDate.class),
                        row.getString("state")))
                .list());
    }

    @Override
    public List<JournalLine> journal(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.revision, r.business_date, c.kind, c.motive, c.fields
                        from change c join revision r on r.number = c.revision
                        where c.subject = :id
                        order by c.revision
                        """)
                .bind("id", id)
                .map((row, context) -> journalLine(row))
                .list());
    }

    private static EditionLine withApprovals(Handle handle, EditionLine line) {
        return line.held().isEmpty()
                ? line
                : new EditionLine(line.edition(), line.held(), JdbcApprovals.of(handle, line.edition()));
    }

    @Override
    public List<RenewalLine> renewal(SourceCode source, LocalDate since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.function, coalesce(m.seat_departement, e.departement) as departement,
                               count(*) as seats, count(*) filter (where m.elected_on >= :since) as renewed,
                               count(*) filter (where m.state = 'SORTANT') as outgoing
                        from (select distinct function from observation
                              where source = :source and function is not null and not over) o
                        join mandate m on m.id = o.function
                        join entity e on e.id = m.entity
                        where m.ended_on is null
                        group by 1, 2
                        order by m.function collate "C", coalesce(m.seat_departement, e.departement) collate "C" nulls first
                        """)
                .bind("source", source.value())
                .bind("since", since)
                .map((row, context) -> new RenewalLine(
                        row.getString("function"),
                        Optional.ofNullable(row.getString("departement")),
                        row.getLong("seats"),
                        row.getLong("renewed"),
                        row.getLong("outgoing")))
                .list());
    }

    private static EditionLine editionLine(ResultSet row) throws SQLException {
        Optional<Gate.Held> held = row.getString("gate") == null ? Optional.empty() : Optional.of(Editions.held(row));
        return new EditionLine(Editions.edition(row), held);
    }

    private static JournalLine journalLine(ResultSet row) throws SQLException {
        return new JournalLine(
                row.getLong("revision"),
                row.getObject("business_date", LocalDate.class),
                row.getString("kind"),
                Optional.ofNullable(row.getString("motive")),
                List.of((String[]) row.getArray("fields").getArray()));
    }

    private static Map<String, Long> grouped(Handle handle, String sql) {
        Map<String, Long> counts = new TreeMap<>();
        handle.createQuery(sql)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private static long one(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }
}
