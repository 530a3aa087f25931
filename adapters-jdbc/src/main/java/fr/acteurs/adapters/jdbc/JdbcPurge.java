package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.trace.Certificate;
import fr.acteurs.domain.trace.Dropped;
import fr.acteurs.domain.trace.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One transaction of a purge: a day destroyed and certified, one after the other. */
final class JdbcPurge {

    private final Handle handle;
    private final Stamp stamp;

    /** Waits its turn; but for a table that is in use only briefly, for whoever keeps traces waits behind it. */
    JdbcPurge(Handle handle, Stamp stamp) {
        this.handle = handle;
        this.stamp = stamp;
        handle.execute("set local lock_timeout = '10s'");
        handle.execute("lock table trace.certificate in share row exclusive mode");
    }

    Optional<Certificate> drop(LocalDate day) {
        String room = JdbcTraces.room(day);
        if (!isThere(room)) {
            return Optional.empty();
        }
        handle.execute("lock table only trace.event, " + room + " in access exclusive mode");
        Found found = found(room);
        handle.execute("drop table " + room);
        return Optional.of(certify(new Dropped(day, found.rows(), found.first(), found.last(), oldestLeft())));
    }

    Certificate nothing() {
        return certify(Dropped.nothing(oldestLeft()));
    }

    private boolean isThere(String room) {
        return handle.createQuery("select to_regclass(:room) is not null")
                .bind("room", room)
                .mapTo(Boolean.class)
                .one();
    }

    private record Found(
            long rows, @Nullable Instant first, @Nullable Instant last) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(row.getLong("rows"), TraceRows.instant(row, "first"), TraceRows.instant(row, "last"));
        }
    }

    private Found found(String room) {
        return handle.createQuery("select count(*) as rows, min(at) as first, max(at) as last from " + room)
                .map((row, context) -> Found.of(row))
                .one();
    }

    private @Nullable LocalDate oldestLeft() {
        return JdbcTraces.oldest(handle).orElse(null);
    }

    private Certificate certify(Dropped dropped) {
        Instant now = handle.createQuery("select trace.present()")
                .mapTo(Instant.class)
                .one();
        Certificate certificate = Certificate.after(JdbcTraces.lastCertificate(handle), dropped, stamp, now);
        insert(certificate);
        return certificate;
    }

    private void insert(Certificate certificate) {
        handle.createUpdate("""
                        insert into trace.certificate (number, day, rows, first_at, last_at, oldest_left, dropped_at, days,
                            version, confirmed, previous, hash)
                        values (:number, :day, :rows, :first, :last, :oldestLeft, :droppedAt, :days,
                            :version, :confirmed, :previous, :hash)
                        """)
                .bindMethods(certificate.dropped())
                .bindMethods(certificate.stamp())
                .bindMethods(certificate)
                .execute();
    }
}
