package fr.acteurs.adapters.jdbc;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import fr.acteurs.application.mail.Mail;
import fr.acteurs.application.publish.ObjectionMonth;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.publish.Sealing;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Statements;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.delivery.Manifest.SourceState;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Individual;
import fr.acteurs.domain.feed.Objection;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.register.Urgent;
import fr.acteurs.domain.segment.Standing;
import fr.acteurs.domain.source.Gate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** The channel and the register in one unmoving view; rows stream by a cursor, so memory does not grow with them. */
final class JdbcSealing implements Sealing {

    private static final int FETCH = 2_000;

    private final Handle handle;
    private final ChannelCode channel;

    JdbcSealing(Handle handle, ChannelCode channel) {
        this.handle = handle;
        this.channel = channel;
    }

    @Override
    public Optional<SealedDelivery> sealed(LocalDate date, DeliveryType type) {
        return Deliveries.select(
                        handle,
                        channel,
                        "d.business_date = '" + date + "' and d.type = '" + type + "' and d.state <> 'RECOVERED'")
                .stream()
                .findFirst();
    }

    @Override
    public Optional<SealedDelivery> last() {
        return Deliveries.select(handle, channel, "true order by d.number desc limit 1").stream()
                .findFirst();
    }

    @Override
    public Optional<SealedDelivery> lastOfRows() {
        return Deliveries.select(handle, channel, "d.type <> 'O' order by d.number desc limit 1").stream()
                .findFirst();
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return handle.createQuery(
                        "select min(business_date) from delivery where channel = :channel and state <> 'VOIDED'")
                .bind("channel", channel.value())
                .mapTo(LocalDate.class)
                .findOne();
    }

    @Override
    public long revision() {
        return number("select coalesce(max(number), 0) from revision");
    }

    @Override
    public long watermark() {
        return ofLast("watermark", Long.class).orElse(0L);
    }

    private <T> Optional<T> ofLast(String column, Class<T> type) {
        return handle.createQuery("select " + column + LAST)
                .bind("channel", channel.value())
                .mapTo(type)
                .findOne();
    }

    private static final String LAST =
            " from delivery where channel = :channel and state <> 'VOIDED' order by number desc limit 1";

    @Override
    public void organisations(Consumer<Organisation> each) {
        alongIndexes(() -> stream(
                handle.createQuery(
                        "select " + Rows.ORGANISATION + " from entity e where e.state = 'ACTIF' order by e.id"),
                (row, context) -> Rows.organisation(row),
                each));
    }

    @Override
    public void contacts(Consumer<Contact> each) {
        alongIndexes(() ->
                stream(handle.createQuery("select " + Rows.CONTACT + """
                        from mandate m join person p on p.id = m.person join entity e on e.id = m.entity
                        where m.ended_on is null
                        order by m.id
                        """), (row, context) -> Rows.contact(row), each));
    }

    /** The first rows come at once and the database reads on while they are printed; a sort would keep us waiting. */
    private void alongIndexes(Runnable reading) {
        handle.execute("set local enable_sort = off");
        reading.run();
        handle.execute("set local enable_sort to default");
    }

    @Override
    public void movedOrganisations(long since, Consumer<Touched<Organisation>> each) {
        moved(
                since,
                Rows.ORGANISATION + ", " + REPLACED_BY,
                "entity e on e.id = c.subject",
                (row, context) -> touched(row, closedOrNot(row)),
                each);
    }

    /**
     * Of a closed body the one that stands in its place today: a line of closed ones is followed as long as each has one
     * successor, and names nobody when it leads back. What SIRENE says of establishments, of open bodies too, counts where
     * nothing else is known.
     */
    private static final String REPLACED_BY = """
            case when e.state = 'FERME' then (
                with recursive line (id, passed, closed, leads_back) as (
                    select e.id, array[e.id], true, false
                    union all
                    select n.id, passed || n.id, n.state = 'FERME', n.id = any(passed)
                    from line, lateral (
                        select min(s.successor) as id from succession s
                        where s.former = line.id and s.kind = 'REPLACES'
                          and (s.why <> 'SIRENE' or not exists (
                              select from succession o
                              where o.former = s.former and o.kind = 'REPLACES' and o.why <> 'SIRENE'))
                        having count(*) = 1) next
                    join entity n on n.id = next.id
                    where closed and not leads_back)
                select case when not leads_back then nullif(id, e.id) end
                from line order by cardinality(passed) desc limit 1) end as e_replaced_by
            """;

    private static Organisation closedOrNot(ResultSet row) throws SQLException {
        String replacedBy = row.getString("e_replaced_by");
        Organisation body = Rows.organisation(row);
        return new Organisation(
                body.entity(),
                body.version(),
                body.updatedOn(),
                body.previousId(),
                replacedBy == null ? null : new EntityId(replacedBy));
    }

    @Override
    public void movedContacts(long since, Consumer<Touched<Contact>> each) {
        moved(
                since,
                Rows.CONTACT,
                "mandate m on m.id = c.subject join person p on p.id = m.person join entity e on e.id = m.entity",
                (row, context) -> touched(row, Rows.contact(row)),
                each);
    }

    @Override
    public void persons(Consumer<Individual> each) {
        alongIndexes(() -> individuals(
                handle.createQuery("select " + Rows.INDIVIDUAL
                        + ", null p_replaced_by, null motive, false urgent from person p" + LATEST + """
                        join mandate m on m.person = p.id and m.ended_on is null
                        join entity e on e.id = m.entity
                        order by p.id, m.id
                        """),
                person -> each.accept(person.subject())));
    }

    @Override
    public void movedPersons(long since, long endedAfter, Consumer<Touched<Individual>> each) {
        individuals(
                handle.createQuery("with candidate as (" + MOVED_PERSONS + ") select " + Rows.INDIVIDUAL + ", "
                                + REPLACED_PERSON
                                + ", null motive, exists (select from change u where u.subject = p.id and "
                                + URGENT + ") or exists (select from mandate h join change u on u.subject = h.id"
                                + " where h.person = p.id and " + URGENT
                                + ") urgent from candidate c join person p on p.id = c.id" + LATEST + """
                        left join mandate m on m.person = p.id and (m.ended_on is null or m.revision > :endedAfter)
                        left join entity e on e.id = m.entity
                        order by p.id, m.id
                        """)
                        .bind("since", since)
                        .bind("endedAfter", endedAfter)
                        .bind("watermark", watermark()),
                each);
    }

    /** When a function of the person last moved, be it a former one. */
    private static final String LATEST = """

            cross join lateral (
                select max(a.revision) as revision, max(a.updated_on) as updated_on
                from mandate a where a.person = p.id) latest
            """;

    /** Whom an identifier that gave way names today: a line of them is followed to its end. */
    private static final String REPLACED_PERSON = """
            (with recursive line (id, step) as (
                select a.into_person, 1 from person_alias a where a.former = p.id
                union all
                select a.into_person, step + 1 from line join person_alias a on a.former = line.id where step < 100)
             select id from line order by step desc limit 1) p_replaced_by
            """;

    /** Who moved, holders of functions that moved, and present and former identifiers of who turned out to be another. */
    private static final String MOVED_PERSONS = """
            select m.person as id from change c join mandate m on m.id = c.subject where c.revision > :since
            union
            select c.subject from change c where c.revision > :since and left(c.subject, 2) = 'P-'
            union
            select unnest(array[r.former, r.present]) from redirection r where r.type = 'P' and r.revision > :since
            """;

    /** Rows of one person follow each other. */
    private void individuals(Query query, Consumer<Touched<Individual>> each) {
        Individuals persons = new Individuals(each);
        stream(query, (row, context) -> Individuals.line(row), persons::add);
        persons.end();
    }

    /** It has moved since the last delivery for what cannot wait. */
    private static final String URGENT = "u.revision > :watermark and u.fields && array["
            + Urgent.FIELDS.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")) + "]";

    /** Only what the journal names after a revision is touched, each subject once, with the last motive that it had. */
    private <T> void moved(long since, String columns, String joined, RowMapper<T> mapper, Consumer<T> each) {
        stream(
                handle.createQuery("select " + columns + ", c.motive, c.urgent"
                                + " from (select subject,"
                                + " (array_agg(motive order by revision desc) filter (where motive is not null))[1] motive,"
                                + " bool_or(" + URGENT + ") urgent"
                                + " from change u where revision > :since group by subject) c"
                                + " join " + joined
                                + " order by c.subject")
                        .bind("since", since)
                        .bind("watermark", watermark()),
                mapper,
                each);
    }

    private static <T> void stream(Query query, RowMapper<T> mapper, Consumer<T> each) {
        ReadAhead.forEach(query.setFetchSize(FETCH).map(mapper), each);
    }

    @Override
    public void redirectionsAfter(long revision, Consumer<Redirection> each) {
        stream(handle.createQuery("""
                                select type, former, present, on_date, motive from redirection
                                where revision > :revision
                                order by number
                                """).bind("revision", revision), (row, context) -> Rows.redirection(row), each);
    }

    @Override
    public void objectionsAfter(long revision, Consumer<Objection> each) {
        objections(
                handle.createQuery(
                                StatementRows.OBJECTIONS + " and revision > :revision order by present_person, number")
                        .bind("revision", revision),
                each);
    }

    /** Of a month after the first that was settled, also what was recorded too late for the one before it. */
    @Override
    public void objectionsOf(YearMonth month, Consumer<Objection> each) {
        objections(
                handle.createQuery(StatementRows.OBJECTIONS + """
                         and exists (
                            select from revision r
                            where r.number = last.revision and r.business_date < :end
                              and (r.business_date >= :begin or r.number > (
                                  select max(m.seen) from objection_month m
                                  where m.channel = :channel and m.month < :begin)))
                        order by present_person, number
                        """)
                        .bind("begin", month.atDay(1))
                        .bind("end", month.plusMonths(1).atDay(1))
                        .bind("channel", channel.value()),
                each);
    }

    private void objections(Query said, Consumer<Objection> each) {
        List<Statement> all = said.map((row, context) -> StatementRows.statement(row, "present_person"))
                .list();
        Lists.partition(all, FETCH).forEach(some -> {
            ListMultimap<PersonId, Contact> functions = functionsOf(some);
            some.forEach(one -> each.accept(
                    new Objection(one.person(), one.use(), Statements.day(one.at()), functions.get(one.person()))));
        });
    }

    private ListMultimap<PersonId, Contact> functionsOf(List<Statement> said) {
        List<Contact> all = handle.createQuery("select " + Rows.CONTACT + """
                        from mandate m join person p on p.id = m.person join entity e on e.id = m.entity
                        where m.person = any(:persons) order by m.id
                        """)
                .bind(
                        "persons",
                        said.stream()
                                .map(one -> one.person().value())
                                .distinct()
                                .toArray(String[]::new))
                .map((row, context) -> Rows.contact(row))
                .list();
        return Multimaps.index(all, contact -> contact.mandate().person());
    }

    @Override
    public SuppressionList suppressed() {
        return new Suppressions(handle).list();
    }

    @Override
    public List<Manifest.SourceState> sources() {
        return handle.createQuery(Editions.STANDING + """
                        select source || '/' || dataset as code, as_of, case when gate is null then rows else 0 end as rows,
                               gate is not null or exists (
                                   select from standing h
                                   where h.source = e.source and h.gate is not null
                                     and h.dataset in (e.dataset, 'inconnu')) as held
                        from standing e
                        where gate is null or not exists (
                            select from standing inforce
                            where inforce.source = e.source and inforce.gate is null
                              and (inforce.dataset = e.dataset or e.dataset = 'inconnu'))
                        order by source, dataset
                        """)
                .map((row, context) -> new Manifest.SourceState(
                        row.getString("code"),
                        row.getObject("as_of", LocalDate.class),
                        row.getLong("rows"),
                        row.getBoolean("held") ? SourceState.Standing.RETENUE : SourceState.Standing.OK))
                .list();
    }

    @Override
    public List<Manifest.Barrier> barriers() {
        List<Manifest.Barrier> barriers = handle.createQuery(Editions.STANDING + """
                        select * from standing
                        where gate is not null
                        order by source, dataset
                        """)
                .map((row, context) -> barrier(row, Optional.empty()))
                .collect(Collectors.toCollection(ArrayList::new));
        barriers.addAll(approved());
        return barriers;
    }

    /** Who let through what was taken since the last delivery. */
    private List<Manifest.Barrier> approved() {
        return handle.createQuery("""
                        select * from approval
                        where taken_as > :edition
                        order by source, dataset, number
                        """)
                .bind("edition", edition())
                .map((row, context) -> barrier(row, Optional.of(approval(row))))
                .list();
    }

    private long edition() {
        return ofLast("edition", Long.class).orElse(0L);
    }

    private static Manifest.Barrier barrier(ResultSet row, Optional<Manifest.Approval> approval) throws SQLException {
        return new Manifest.Barrier(
                Gate.valueOf(row.getString("gate")),
                row.getString("source") + "/" + row.getString("dataset"),
                row.getString("measured"),
                row.getString("gate_limit"),
                approval);
    }

    private static Manifest.Approval approval(ResultSet row) throws SQLException {
        return new Manifest.Approval(
                row.getString("approver"), row.getObject("approved_on", LocalDate.class), row.getString("reason"));
    }

    @Override
    public Map<EntityKind, Standing> standings() {
        return JdbcContract.standings(handle);
    }

    @Override
    public String shape() {
        return ofLast("shape", String.class).orElse("");
    }

    @Override
    public Map<Integer, Long> told() {
        return handle.createQuery("select segment, revision from (select told_segments, told_revisions" + LAST
                        + ") d, unnest(told_segments, told_revisions) t (segment, revision)")
                .bind("channel", channel.value())
                .map((row, context) -> Map.entry(row.getInt("segment"), row.getLong("revision")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public int nextRevision(long number) {
        return handle.createQuery("""
                        select coalesce(max(revision) + 1, 0) from delivery where channel = :channel and number = :number
                        """)
                .bind("channel", channel.value())
                .bind("number", number)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public List<SealedDelivery> unsent() {
        return Deliveries.select(handle, channel, Deliveries.UNSENT);
    }

    @Override
    public void annul(SealedDelivery delivery) {
        handle.createUpdate("""
                        update delivery set state = 'VOIDED'
                        where channel = :channel and number = :number and revision = :revision
                        """)
                .bind("channel", channel.value())
                .bind("number", delivery.name().number())
                .bind("revision", delivery.name().revision())
                .execute();
    }

    @Override
    public void seal(SealedDelivery delivery, String shape, Map<Integer, Long> told) {
        checkNext(delivery);
        long edition = number("select coalesce(max(number), 0) from edition");
        Deliveries.insert(handle, delivery, new Deliveries.Told(revision(), edition, shape, told));
    }

    @Override
    public void sealAside(SealedDelivery delivery) {
        checkNext(delivery);
        Deliveries.insert(handle, delivery, new Deliveries.Told(watermark(), edition(), shape(), told()));
    }

    private void checkNext(SealedDelivery delivery) {
        long next = last().map(last -> last.name().number()).orElse(0L) + 1;
        boolean follows = delivery.state() == DeliveryState.RECOVERED
                ? delivery.name().number() >= next
                : delivery.name().number() == next;
        if (!follows) {
            throw new IllegalStateException("Cannot seal " + delivery.name() + " as number " + next);
        }
    }

    @Override
    public Optional<YearMonth> settledMonth() {
        return new ObjectionMonths(handle, channel).last();
    }

    @Override
    public YearMonth monthOf(long number) {
        return new ObjectionMonths(handle, channel).of(number);
    }

    @Override
    public void settle(ObjectionMonth month, Optional<Mail> notice) {
        new ObjectionMonths(handle, channel).settle(month, notice, revision());
    }

    private long number(String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    static <T> Touched<T> touched(ResultSet row, T subject) throws SQLException {
        return new Touched<>(
                subject, Optional.ofNullable(row.getString("motive")).map(Motive::valueOf), row.getBoolean("urgent"));
    }
}
