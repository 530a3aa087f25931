package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.register.Rectification;
import fr.acteurs.domain.register.Rectified;
import fr.acteurs.domain.source.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The table {@code rectification}. */
final class RectificationRows {

    /**
     * Of a person whoever the identifier leads to; of a function who holds it, with all terms of it that are theirs. Of those alone
     * of whom there are lines, for editions ask at every step.
     */
    private static final String IN_FORCE = """
            with recursive leads (number, present, far) as (
                select number, person, 0 from rectification where lifted_on is null and function is null
                union all
                select l.number, a.into_person, far + 1 from leads l join person_alias a on a.former = l.present
            ), whose (number, person) as (
                select distinct on (number) number, present from leads order by number, far desc
            ), term (number, id) as (
                select number, function from rectification where lifted_on is null and function is not null
                union
                select t.number, n.id
                from term t
                join mandate m on m.id = t.id
                join mandate n on n.person = m.person and n.function = m.function
                    and (n.entity = m.entity or n.id = m.replaced_by or n.previous = m.id or m.previous = n.id
                         or n.replaced_by = m.id)
            )
            select r.*, coalesce(w.person, m.person, r.person) as person_now,
                   array(select t.id from term t where t.number = r.number) as terms
            from rectification r
            left join whose w on w.number = r.number
            left join mandate m on m.id = r.function
            where r.lifted_on is null
            order by r.number
            """;

    private final Handle handle;

    RectificationRows(Handle handle) {
        this.handle = handle;
    }

    List<Rectification> inForce() {
        return handle.createQuery(IN_FORCE)
                .map((row, context) -> rectification(row))
                .list();
    }

    Rectified rectified() {
        List<Rectification> all = inForce();
        Set<FunctionId> terms = new HashSet<>();
        all.forEach(one -> terms.addAll(one.terms()));
        return all.isEmpty() ? Rectified.NOTHING : Rectified.of(all, new GoldenLookup(handle).mandatesById(terms));
    }

    void add(Rectification one) {
        handle.createUpdate("""
                        insert into rectification (person, function, field, value, wrong, request, on_date, recorded_by)
                        values (:person, :function, :field, :value, :wrong, :request, :on, :by)
                        """)
                .bind("person", one.person().value())
                .bind("function", one.function().map(FunctionId::value).orElse(null))
                .bind("field", one.field().name())
                .bind("value", one.value())
                .bind("wrong", one.wrong().toArray(String[]::new))
                .bind("request", one.request())
                .bind("on", one.on())
                .bind("by", one.by())
                .execute();
    }

    void lift(long number, String by, LocalDate on) {
        handle.createUpdate("""
                        update rectification set lifted_on = :on, lifted_by = :by, value = '', wrong = '{}'
                        where number = :number
                        """)
                .bind("on", on)
                .bind("by", by)
                .bind("number", number)
                .execute();
    }

    private static Rectification rectification(ResultSet row) throws SQLException {
        return new Rectification(
                row.getLong("number"),
                new PersonId(row.getString("person_now")),
                Optional.ofNullable(row.getString("function")).map(FunctionId::new),
                texts(row, "terms").stream().map(FunctionId::new).collect(Collectors.toSet()),
                Field.valueOf(row.getString("field")),
                row.getString("value"),
                texts(row, "wrong"),
                row.getLong("request"),
                row.getObject("on_date", LocalDate.class),
                row.getString("recorded_by"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
