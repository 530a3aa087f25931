package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.consent.Recorded;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Proof;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Lines of the table {@code statement}. */
final class StatementRows {

    /** Statements of a person, under all identifiers that lead to them. */
    static final String OF_A_PERSON = JudgementRows.LEADS + """
            select s.* from statement s
            where s.person = any(array(select former from leads where present = :person) || cast(:person as text))
            order by s.number
            """;

    /** The last word of each person on each use, when that objects; of total oppositions the use is null. */
    static final String OBJECTIONS = JudgementRows.LEADS + """
            , last as (
                select distinct on (coalesce(p.present, s.person), s.use)
                       coalesce(p.present, s.person) as present_person, s.*
                from statement s
                left join present p on p.former = s.person
                where s.stance in ('OPPOSE', 'LEVE') or (s.stance = 'CONSENTI' and s.origin = 'PERSON')
                order by coalesce(p.present, s.person), s.use, s.at desc,
                         case s.stance when 'OPPOSE' then 0 when 'LEVE' then 1 else 2 end
            )
            select * from last where stance = 'OPPOSE'
            """;

    private StatementRows() {}

    static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getLong("number"),
                statement(row, "person"),
                row.getString("recorded_by"),
                instant(row, "recorded_at"),
                row.getLong("revision"));
    }

    /** @param person the column with the identifier under which it is shown */
    static Statement statement(ResultSet row, String person) throws SQLException {
        return new Statement(
                new PersonId(row.getString(person)),
                Optional.ofNullable(row.getString("use")).map(Use::valueOf),
                Optional.ofNullable(row.getString("body")).map(EntityId::new),
                Stance.valueOf(row.getString("stance")),
                instant(row, "at"),
                Origin.valueOf(row.getString("origin")),
                new Proof(row.getString("means"), row.getString("evidence"), row.getString("wording")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
