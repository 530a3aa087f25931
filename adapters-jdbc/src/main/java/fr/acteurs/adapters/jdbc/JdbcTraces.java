package fr.acteurs.adapters.jdbc;

import com.google.common.collect.Lists;
import fr.acteurs.application.trace.TraceSearch;
import fr.acteurs.application.trace.Traces;
import fr.acteurs.application.trace.TracesClosed;
import fr.acteurs.domain.trace.Certificate;
import fr.acteurs.domain.trace.ExtractionCount;
import fr.acteurs.domain.trace.Pseudonym;
import fr.acteurs.domain.trace.PurposeCode;
import fr.acteurs.domain.trace.Request;
import fr.acteurs.domain.trace.Stamp;
import fr.acteurs.domain.trace.TemplateCode;
import fr.acteurs.domain.trace.Trace;
import fr.acteurs.domain.trace.TraceCalendar;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Traces in PostgreSQL: a partition for each day of UTC, which is dropped as a whole and never deleted from. */
final class JdbcTraces implements Traces {

    /** What PostgreSQL says of a role that is not there, or not given. */
    private static final Set<String> NOT_FOR_YOU = Set.of("22023", "42501", "42704");

    private final Jdbi jdbi;

    JdbcTraces(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Instant present() {
        return jdbi.withHandle(handle -> handle.createQuery("select trace.present()")
                .mapTo(Instant.class)
                .one());
    }

    @Override
    public void keep(Trace trace) {
        jdbi.useTransaction(handle -> {
            handle.createQuery("select trace.prepare(:day)")
                    .bind("day", TraceCalendar.dayOf(trace.at()))
                    .mapTo(String.class)
                    .list();
            insert(handle, trace);
            if (trace.deed().isCounted()) {
                count(handle, trace);
            }
        });
    }

    private static void insert(Handle handle, Trace trace) {
        Request request = trace.deed().request();
        handle.createUpdate("""
                        insert into trace.event (at, who, event, template, purpose, rows, result)
                        values (:at, :who, :event, :template, :purpose, :rows, :result)
                        """)
                .bind("at", trace.at())
                .bind("who", trace.who().value())
                .bind("event", trace.deed().event().name())
                .bind("template", request == null ? null : request.template().value())
                .bind("purpose", request == null ? null : request.purpose().value())
                .bind("rows", request == null ? null : (Long) request.rows())
                .bind("result", trace.deed().result().name())
                .execute();
    }

    private static void count(Handle handle, Trace trace) {
        Request request = trace.deed().request();
        if (request == null) {
            return;
        }
        handle.createUpdate("""
                        insert into extraction_count as held (month, template, purpose, number)
                        values (:month, :template, :purpose, 1)
                        on conflict (month, template, purpose) do update set number = held.number + 1
                        """)
                .bind("month", TraceCalendar.civilMonthOf(trace.at()).atDay(1))
                .bind("template", request.template().value())
                .bind("purpose", request.purpose().value())
                .execute();
    }

    @Override
    public List<Trace> readable(TraceSearch search) {
        try {
            return jdbi.inTransaction(handle -> {
                handle.execute("set local role trace_reader");
                return readable(handle, search);
            });
        } catch (JdbiException refused) {
            throw refused.getCause() instanceof SQLException why
                            && NOT_FOR_YOU.contains(String.valueOf(why.getSQLState()))
                    ? new TracesClosed("Traces are read by trace_reader alone, which this user of the database is not,"
                            + " or the roles are not there yet: acteurs database roles; see operations.md, Traces")
                    : refused;
        }
    }

    private static List<Trace> readable(Handle handle, TraceSearch search) {
        return handle.createQuery("""
                        select at, who, event, template, purpose, rows, result
                        from trace.readable
                        where at >= :from and at < :before and (:everybody or who = any (:of))
                        order by at desc, who, event
                        limit :most
                        """)
                .bind("from", search.from())
                .bind("before", search.before())
                .bind("everybody", search.of().isEmpty())
                .bind("of", search.of().stream().map(Pseudonym::value).toArray(String[]::new))
                .bind("most", search.most())
                .map((row, context) -> TraceRows.trace(row))
                .list();
    }

    /** By the catalogue, not by rows; a partition that was only detached still lies there. */
    @Override
    public List<LocalDate> days() {
        return jdbi.withHandle(JdbcTraces::days);
    }

    private static List<LocalDate> days(Handle handle) {
        return handle.createQuery("""
                        select to_date(substr(relname, 7), 'YYYYMMDD')
                        from pg_catalog.pg_class
                        where relnamespace = 'trace'::regnamespace and relkind = 'r' and relname ~ '^event_[0-9]{8}$'
                        order by relname
                        """).mapTo(LocalDate.class).list();
    }

    /** Looks from the last day backwards: most are not even opened. */
    @Override
    public Optional<Instant> newest() {
        return jdbi.withHandle(handle -> Lists.reverse(days(handle)).stream()
                .map(day -> newest(handle, day))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Optional<Instant> newest(Handle handle, LocalDate day) {
        return handle.createQuery("select max(at) from " + room(day))
                .mapTo(Instant.class)
                .findOne();
    }

    /** The table of a day. */
    static String room(LocalDate day) {
        return "trace.event_" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    @Override
    public Optional<Certificate> drop(LocalDate day, Stamp stamp) {
        return jdbi.inTransaction(handle -> new JdbcPurge(handle, stamp).drop(day));
    }

    @Override
    public Certificate certifyNothing(Stamp stamp) {
        return jdbi.inTransaction(handle -> new JdbcPurge(handle, stamp).nothing());
    }

    @Override
    public List<Certificate> certificatesAfter(long number) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from trace.certificate where number > :number order by number")
                        .bind("number", number)
                        .map((row, context) -> TraceRows.certificate(row))
                        .list());
    }

    @Override
    public Optional<Certificate> lastCertificate() {
        return jdbi.withHandle(JdbcTraces::lastCertificate);
    }

    static Optional<Certificate> lastCertificate(Handle handle) {
        return handle.createQuery("select * from trace.certificate order by number desc limit 1")
                .map((row, context) -> TraceRows.certificate(row))
                .findOne();
    }

    static Optional<LocalDate> oldest(Handle handle) {
        return days(handle).stream().findFirst();
    }

    @Override
    public List<ExtractionCount> counts() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select month, template, purpose, number from extraction_count order by month, template, purpose")
                .map((row, context) -> new ExtractionCount(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        new TemplateCode(row.getString("template")),
                        new PurposeCode(row.getString("purpose")),
                        row.getLong("number")))
                .list());
    }
}
