package fr.acteurs.adapters.jdbc;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Multimap;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Rectification;
import fr.acteurs.domain.register.Rectified;
import fr.acteurs.domain.source.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The table {@code rectification}. */
final class RectificationRows {

    /** Whose identifier gave way is followed to its end; of those alone, for editions ask at every step. */
    private static final String IN_FORCE = """
            with recursive leads (person, present, far) as (
                select distinct person, person, 0 from rectification where lifted_on is null
                union all
                select l.person, a.into_person, far + 1 from leads l join person_alias a on a.former = l.present
            ), now (person, present) as (
                select distinct on (person) person, present from leads order by person, far desc
            )
            select r.*, now.present as person_now
            from rectification r join now on now.person = r.person
            where r.lifted_on is null
            order by r.number
            """;

    /** The functions that they speak of, and those in which the same person went on in a body that took the place of the first. */
    private static final String FUNCTIONS = """
            with recursive went_on (former, id) as (
                select distinct function, function from rectification where function is not null and lifted_on is null
                union
                select w.former, n.id
                from went_on w
                join mandate m on m.id = w.id
                join mandate n on n.id = m.replaced_by and n.person = m.person and n.function = m.function
            )
            select former, id from went_on
            """;

    /** Under whichever identifier of the person, and in whichever term of the function. */
    private static final String OF_THE_SUBJECT = """
            lifted_on is null and field = :field and person = any(:all)
            and case when cast(:function as text) is null then function is null
                else function in (
                    select t.id from mandate f join mandate t on t.entity = f.entity and t.function = f.function
                    where f.id = :function)
                end
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
        return all.isEmpty() ? Rectified.NOTHING : Rectified.of(all, functions().asMap());
    }

    private Multimap<FunctionId, Mandate> functions() {
        List<Map.Entry<FunctionId, FunctionId>> pairs = handle.createQuery(FUNCTIONS)
                .map((row, context) ->
                        Map.entry(new FunctionId(row.getString("former")), new FunctionId(row.getString("id"))))
                .list();
        Set<FunctionId> ids = pairs.stream().map(Map.Entry::getValue).collect(Collectors.toCollection(HashSet::new));
        Map<FunctionId, Mandate> mandates = new GoldenLookup(handle).mandatesById(ids);
        Multimap<FunctionId, Mandate> functions = ArrayListMultimap.create();
        pairs.forEach(pair -> Optional.ofNullable(mandates.get(pair.getValue()))
                .ifPresent(mandate -> functions.put(pair.getKey(), mandate)));
        return functions;
    }

    void add(Rectification one) {
        handle.createUpdate("""
                        insert into rectification (person, function, field, value, replaced, request, on_date, recorded_by)
                        values (:person, :function, :field, :value, :replaced, :request, :on, :by)
                        """)
                .bind("person", one.person().value())
                .bind("function", one.function().map(FunctionId::value).orElse(null))
                .bind("field", one.field().name())
                .bind("value", one.value())
                .bind("replaced", one.replaced())
                .bind("request", one.request())
                .bind("on", one.on())
                .bind("by", one.by())
                .execute();
    }

    boolean lift(PersonId person, Optional<FunctionId> function, Field field, String by, LocalDate on) {
        return handle.createUpdate("update rectification set lifted_on = :on, lifted_by = :by where " + OF_THE_SUBJECT)
                        .bind("on", on)
                        .bind("by", by)
                        .bind("field", field.name())
                        .bind("all", Erasing.identifiers(handle, List.of(person)))
                        .bind("function", function.map(FunctionId::value).orElse(null))
                        .execute()
                > 0;
    }

    private static Rectification rectification(ResultSet row) throws SQLException {
        return new Rectification(
                new PersonId(row.getString("person_now")),
                Optional.ofNullable(row.getString("function")).map(FunctionId::new),
                Field.valueOf(row.getString("field")),
                row.getString("value"),
                row.getString("replaced"),
                row.getLong("request"),
                row.getObject("on_date", LocalDate.class),
                row.getString("recorded_by"));
    }
}
