package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.consent.RequestBook;
import fr.acteurs.domain.consent.DataRight;
import fr.acteurs.domain.consent.SubjectRequest;
import fr.acteurs.domain.consent.SubjectRequest.Extension;
import fr.acteurs.domain.consent.SubjectRequest.Reply;
import fr.acteurs.domain.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What persons ask for, in PostgreSQL. */
final class JdbcRequestBook implements RequestBook {

    private final Jdbi jdbi;

    JdbcRequestBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public SubjectRequest add(SubjectRequest request) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into subject_request (person, right_, reference, received_on, recorded_by)
                        values (:person, :right, :reference, :receivedOn, :by)
                        returning *
                        """)
                .bind("person", request.person().map(PersonId::value))
                .bind("right", request.right().name())
                .bind("reference", request.reference())
                .bind("receivedOn", request.receivedOn())
                .bind("by", request.by())
                .map((row, context) -> request(row))
                .one());
    }

    @Override
    public List<SubjectRequest> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from subject_request order by number")
                .map((row, context) -> request(row))
                .list());
    }

    @Override
    public Optional<SubjectRequest> find(long number) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from subject_request where number = :number")
                .bind("number", number)
                .map((row, context) -> request(row))
                .findOne());
    }

    @Override
    public Optional<SubjectRequest> change(long number, UnaryOperator<SubjectRequest> how) {
        return jdbi.inTransaction(handle -> {
            Optional<SubjectRequest> changed = handle.createQuery(
                            "select * from subject_request where number = :number for update")
                    .bind("number", number)
                    .map((row, context) -> request(row))
                    .findOne()
                    .map(how);
            changed.ifPresent(request -> write(handle, request));
            return changed;
        });
    }

    private static void write(Handle handle, SubjectRequest request) {
        handle.createUpdate("""
                        update subject_request
                        set extended_on = :extendedOn, extended_by = :extendedBy, extended_why = :extendedWhy,
                            answered_on = :answeredOn, answered_by = :answeredBy, outcome = :outcome
                        where number = :number
                        """)
                .bind("number", request.number())
                .bind("extendedOn", request.extension().map(Extension::on))
                .bind("extendedBy", request.extension().map(Extension::by))
                .bind("extendedWhy", request.extension().map(Extension::reason))
                .bind("answeredOn", request.reply().map(Reply::on))
                .bind("answeredBy", request.reply().map(Reply::by))
                .bind("outcome", request.reply().map(Reply::outcome))
                .execute();
    }

    private static SubjectRequest request(ResultSet row) throws SQLException {
        return new SubjectRequest(
                row.getLong("number"),
                DataRight.valueOf(row.getString("right_")),
                Optional.ofNullable(row.getString("person")).map(PersonId::new),
                row.getString("reference"),
                row.getObject("received_on", LocalDate.class),
                row.getString("recorded_by"),
                extension(row),
                reply(row));
    }

    private static Optional<Extension> extension(ResultSet row) throws SQLException {
        @Nullable LocalDate on = row.getObject("extended_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new Extension(on, row.getString("extended_why"), row.getString("extended_by")));
    }

    private static Optional<Reply> reply(ResultSet row) throws SQLException {
        @Nullable LocalDate on = row.getObject("answered_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new Reply(on, row.getString("outcome"), row.getString("answered_by")));
    }
}
