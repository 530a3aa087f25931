package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.trace.Certificate;
import fr.acteurs.domain.trace.Deed;
import fr.acteurs.domain.trace.Dropped;
import fr.acteurs.domain.trace.Pseudonym;
import fr.acteurs.domain.trace.PurposeCode;
import fr.acteurs.domain.trace.Request;
import fr.acteurs.domain.trace.Stamp;
import fr.acteurs.domain.trace.TemplateCode;
import fr.acteurs.domain.trace.Trace;
import fr.acteurs.domain.trace.TraceEvent;
import fr.acteurs.domain.trace.TraceResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Rows of the schema {@code trace} as what they stand for. */
final class TraceRows {

    private TraceRows() {}

    static Trace trace(ResultSet row) throws SQLException {
        return new Trace(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Pseudonym(row.getString("who")),
                new Deed(
                        TraceEvent.valueOf(row.getString("event")),
                        request(row),
                        TraceResult.valueOf(row.getString("result"))));
    }

    private static @Nullable Request request(ResultSet row) throws SQLException {
        String template = row.getString("template");
        return template == null
                ? null
                : new Request(
                        new TemplateCode(template), new PurposeCode(row.getString("purpose")), row.getLong("rows"));
    }

    static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(
                row.getLong("number"),
                new Dropped(
                        row.getObject("day", LocalDate.class),
                        row.getLong("rows"),
                        instant(row, "first_at"),
                        instant(row, "last_at"),
                        row.getObject("oldest_left", LocalDate.class)),
                new Stamp(row.getInt("days"), row.getString("version"), row.getBoolean("confirmed")),
                row.getObject("dropped_at", OffsetDateTime.class).toInstant(),
                row.getString("previous"),
                row.getString("hash"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
