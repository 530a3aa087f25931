package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.mail.Mail;
import fr.acteurs.application.publish.ObjectionMonth;
import fr.acteurs.application.publish.ObjectionNotice;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.ObjectionMedium;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Months of a channel, in and out of the table {@code objection_month}. */
final class ObjectionMonths {

    private final Handle handle;
    private final ChannelCode channel;

    ObjectionMonths(Handle handle, ChannelCode channel) {
        this.handle = handle;
        this.channel = channel;
    }

    Optional<YearMonth> last() {
        return handle.createQuery("select max(month) from objection_month where channel = :channel")
                .bind("channel", channel.value())
                .mapTo(LocalDate.class)
                .findOne()
                .map(YearMonth::from);
    }

    YearMonth of(long number) {
        return YearMonth.from(
                handle.createQuery("select month from objection_month where channel = :channel and number = :number")
                        .bind("channel", channel.value())
                        .bind("number", number)
                        .mapTo(LocalDate.class)
                        .one());
    }

    void settle(ObjectionMonth month, Optional<Mail> notice, long revision) {
        handle.createUpdate("""
                        insert into objection_month (channel, month, objections, medium, number, seen,
                                                     mail_id, sender, recipient, subject, body)
                        values (:channel, :month, :objections, :medium, :number, :seen,
                                :mail_id, :sender, :recipient, :subject, :body)
                        """)
                .bind("channel", channel.value())
                .bind("month", month.month().atDay(1))
                .bind("objections", month.objections())
                .bind("medium", month.medium().name())
                .bind("number", month.number())
                .bind("seen", revision)
                .bind("mail_id", notice.map(Mail::id))
                .bind("sender", notice.map(Mail::from))
                .bind("recipient", notice.map(Mail::to))
                .bind("subject", notice.map(Mail::subject))
                .bind("body", notice.map(Mail::text))
                .execute();
    }

    List<ObjectionMonth> all() {
        return handle.createQuery("select * from objection_month where channel = :channel order by month")
                .bind("channel", channel.value())
                .map((row, context) -> month(row))
                .list();
    }

    List<ObjectionNotice> notices() {
        return handle.createQuery(
                        "select * from objection_month where channel = :channel and mail_id is not null order by month")
                .bind("channel", channel.value())
                .map((row, context) -> notice(row))
                .list();
    }

    void sent(YearMonth month, ObjectionNotice.Sent how) {
        handle.createUpdate("update objection_month set sent_at = :at, answer = :answer"
                        + " where channel = :channel and month = :month and mail_id is not null")
                .bind("at", how.at().atOffset(ZoneOffset.UTC))
                .bind("answer", how.answer())
                .bind("channel", channel.value())
                .bind("month", month.atDay(1))
                .execute();
    }

    boolean acknowledged(YearMonth month, ObjectionNotice.Acknowledged how) {
        return handle.createUpdate("update objection_month set acknowledged_by = :by, acknowledged_on = :on"
                                + " where channel = :channel and month = :month and sent_at is not null")
                        .bind("by", how.by())
                        .bind("on", how.on())
                        .bind("channel", channel.value())
                        .bind("month", month.atDay(1))
                        .execute()
                == 1;
    }

    private static ObjectionMonth month(ResultSet row) throws SQLException {
        return new ObjectionMonth(
                monthOf(row),
                row.getInt("objections"),
                ObjectionMedium.valueOf(row.getString("medium")),
                Optional.ofNullable(row.getObject("number", Long.class)));
    }

    private static YearMonth monthOf(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static ObjectionNotice notice(ResultSet row) throws SQLException {
        return new ObjectionNotice(
                monthOf(row),
                new Mail(
                        row.getString("mail_id"),
                        row.getString("sender"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body")),
                sent(row),
                acknowledged(row));
    }

    private static Optional<ObjectionNotice.Sent> sent(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject("sent_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new ObjectionNotice.Sent(at.toInstant(), row.getString("answer")));
    }

    private static Optional<ObjectionNotice.Acknowledged> acknowledged(ResultSet row) throws SQLException {
        @Nullable LocalDate on = row.getObject("acknowledged_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new ObjectionNotice.Acknowledged(row.getString("acknowledged_by"), on));
    }
}
