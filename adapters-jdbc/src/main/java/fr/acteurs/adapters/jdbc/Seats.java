package fr.acteurs.adapters.jdbc;

import static fr.acteurs.adapters.jdbc.Observations.texts;

import fr.acteurs.application.register.Held;
import fr.acteurs.application.register.Holder;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.KinKey;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.source.SourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Who holds seats, and who may be somebody that an edition lists: what resolution asks of the register. */
final class Seats {

    private final Handle handle;
    private final SourceCode source;
    private final String dataset;
    private final Staging staging;

    Seats(Handle handle, SourceCode source, String dataset, Staging staging) {
        this.handle = handle;
        this.source = source;
        this.dataset = dataset;
        this.staging = staging;
    }

    /** Whether the source of an observation lists its subject now; of the dataset being read, its edition tells. */
    private String listed() {
        return """
                case when o.source = :source and o.dataset = :dataset
                     then exists (select from staging s where s.key = o.key) or %s
                     else o.absent_since is null end
                """.formatted(staging.listedAgain());
    }

    Map<EntityId, List<Holder>> holders(Collection<EntityId> entities) {
        return holders(entities, "select " + Rows.MANDATE + ", " + Rows.OBSERVATION + ", " + listed() + """
                 as listed
                from mandate m
                join lateral (
                    select * from observation
                    where person = m.person and function = m.id
                    order by (source = :source and dataset = :dataset) desc, over, absent_since nulls first, key
                    limit 1
                ) o on true
                where m.entity = any(:entities) and m.ended_on is null and m.tenure = 'SOLE'
                """);
    }

    Map<EntityId, List<Holder>> leaving(Collection<EntityId> entities) {
        return holders(entities, "select " + Rows.MANDATE + ", " + Rows.OBSERVATION + """
                , false as listed
                from vanished v
                join observation o on o.source = :source and o.dataset = :dataset and o.key = v.key
                join mandate m on m.id = o.function
                where v.entity = any(:entities) and not o.over
                  and m.ended_on is null
                order by m.id, o.key
                """);
    }

    Map<EntityId, List<Holder>> beside(Collection<EntityId> entities, Set<FunctionCode> functions) {
        return holders(
                entities,
                "select distinct on (m.id) " + Rows.MANDATE + ", " + Rows.OBSERVATION + """
                , true as listed
                from mandate m
                join observation o on o.person = m.person and o.function = m.id
                where m.entity = any(:entities) and m.function = any(:functions) and m.ended_on is null
                  and not o.over and o.absent_since is null
                  and not exists (
                      select from observation ours
                      where ours.person = m.person and ours.function = m.id
                        and ours.source = :source and ours.dataset = :dataset)
                order by m.id, o.key
                """,
                query -> query.bind("functions", texts(functions)));
    }

    private Map<EntityId, List<Holder>> holders(Collection<EntityId> entities, String sql) {
        return holders(entities, sql, UnaryOperator.identity());
    }

    private Map<EntityId, List<Holder>> holders(Collection<EntityId> entities, String sql, UnaryOperator<Query> also) {
        Map<EntityId, List<Holder>> holders = new HashMap<>();
        if (!entities.isEmpty()) {
            also.apply(handle.createQuery(sql)
                            .bind("source", source.value())
                            .bind("dataset", dataset)
                            .bind("entities", texts(entities)))
                    .map((row, context) -> holder(row))
                    .forEach(holder -> holders.computeIfAbsent(holder.mandate().entity(), first -> new ArrayList<>())
                            .add(holder));
        }
        return holders;
    }

    List<Mandate> toldThrough(Set<PersonId> persons) {
        return persons.isEmpty()
                ? List.of()
                : handle.createQuery("select " + Rows.MANDATE + """
                                from observation o join mandate m on m.id = o.through
                                where o.person = any(:persons) and o.source = :source and o.dataset = :dataset
                                  and not o.over and o.absent_since is null
                                """)
                        .bind("persons", texts(persons))
                        .bind("source", source.value())
                        .bind("dataset", dataset)
                        .map((row, context) -> Rows.mandate(row))
                        .list();
    }

    Map<KinKey, List<NaturalPerson>> kin(Collection<KinKey> keys) {
        Map<KinKey, List<NaturalPerson>> kin = new HashMap<>();
        if (!keys.isEmpty()) {
            handle.createQuery("select k.key, " + Rows.PERSON + """
                            from person_key k join person p on p.id = k.person
                            where k.key = any(:keys::uuid[])
                            order by p.id
                            """)
                    .bind("keys", keys.stream().map(KinKey::digest).toArray(String[]::new))
                    .map((row, context) -> Map.entry(key(row), Rows.person(row)))
                    .forEach(entry -> kin.computeIfAbsent(entry.getKey(), first -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return kin;
    }

    Map<PersonId, List<Held>> held(Collection<PersonId> persons) {
        Map<PersonId, List<Held>> held = new HashMap<>();
        if (!persons.isEmpty()) {
            handle.createQuery("select " + Rows.MANDATE + """
                            , exists (
                                select from observation o
                                where o.person = m.person and o.function = m.id and not o.over and
                            """ + listed() + """
                            ) as listed
                            from mandate m
                            where m.person = any(:persons) and m.ended_on is null
                            order by m.id
                            """)
                    .bind("source", source.value())
                    .bind("dataset", dataset)
                    .bind("persons", texts(persons))
                    .map((row, context) -> new Held(Rows.mandate(row), row.getBoolean("listed")))
                    .forEach(one -> held.computeIfAbsent(one.mandate().person(), first -> new ArrayList<>())
                            .add(one));
        }
        return held;
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(Rows.mandate(row), Rows.observation(row), row.getBoolean("listed"));
    }

    private static KinKey key(ResultSet row) throws SQLException {
        return new KinKey(((UUID) row.getObject("key")).toString().replace("-", ""));
    }
}
