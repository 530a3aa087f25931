package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.Settled;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What the dataset says of its subjects: the table {@code observation}. */
final class Observations {

    private final Handle handle;
    private final SourceCode source;
    private final String dataset;
    private final CopyBuffer incoming;

    Observations(Handle handle, SourceCode source, String dataset) {
        this.handle = handle;
        this.source = source;
        this.dataset = dataset;
        handle.execute(
                "create temporary table observation_in (like observation including defaults, former_key text) on commit drop");
        this.incoming = new CopyBuffer(
                handle,
                "observation_in (source, dataset, key, founding, entity, person, function, fingerprint, facts, as_of, former_key)");
    }

    void keep(List<Settled> settled, LocalDate asOf) {
        settled.forEach(one -> add(one, asOf));
        incoming.flush();
        handle.execute("""
                update observation o set key = i.key
                from observation_in i
                where i.former_key is not null
                  and o.source = i.source and o.dataset = i.dataset and o.key = i.former_key
                """);
        handle.execute("""
                insert into observation
                    (source, dataset, key, founding, entity, person, function, fingerprint, facts, as_of)
                select source, dataset, key, founding, entity, person, function, fingerprint, facts, as_of
                from observation_in
                on conflict (source, dataset, key) do update set
                    founding = excluded.founding, entity = excluded.entity, person = excluded.person,
                    function = excluded.function, fingerprint = excluded.fingerprint, facts = excluded.facts,
                    as_of = excluded.as_of, absent_since = null, over = false
                """);
        handle.execute("truncate observation_in");
    }

    private void add(Settled settled, LocalDate asOf) {
        Observation observation = settled.observation();
        incoming.value(source)
                .value(dataset)
                .value(observation.key())
                .value(observation instanceof Observation.OfEntity entity && entity.founding())
                .value(settled.link().entity())
                .value(settled.link().person())
                .value(settled.link().function())
                .value(observation.fingerprint())
                .value(FactsJson.print(settled.facts()))
                .value(asOf)
                .value(settled.formerKey().orElse(null))
                .endRow();
    }

    void markAbsent(Collection<String> keys, LocalDate since) {
        if (!keys.isEmpty()) {
            handle.createUpdate("""
                            update observation set absent_since = :since
                            where source = :source and dataset = :dataset and key = any(:keys) and absent_since is null
                            """)
                    .bind("since", since)
                    .bind("source", source.value())
                    .bind("dataset", dataset)
                    .bind("keys", texts(keys))
                    .execute();
        }
    }

    void markOver(Collection<String> keys) {
        if (!keys.isEmpty()) {
            handle.createUpdate("""
                            update observation set over = true
                            where source = :source and dataset = :dataset and key = any(:keys)
                            """)
                    .bind("source", source.value())
                    .bind("dataset", dataset)
                    .bind("keys", texts(keys))
                    .execute();
        }
    }

    void markOverIn(Set<EntityId> entities) {
        handle.createUpdate("update observation set over = true where entity = any(:entities)")
                .bind("entities", texts(entities))
                .execute();
    }

    Map<EntityId, List<Testimony>> testimoniesOfEntities(Set<EntityId> ids) {
        return testimonies("entity", " and person is null", ids, EntityId::new);
    }

    Map<PersonId, List<Testimony>> testimoniesOfPersons(Set<PersonId> ids) {
        return testimonies("person", "", ids, PersonId::new);
    }

    Map<FunctionId, List<Testimony>> testimoniesOfFunctions(Set<FunctionId> ids) {
        return testimonies("function", "", ids, FunctionId::new);
    }

    private <I> Map<I, List<Testimony>> testimonies(
            String column, String condition, Set<I> ids, Function<String, I> type) {
        Map<I, List<Testimony>> found = new TreeMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery(
                            "select " + column + " as id, source, as_of, absent_since is null and not over as present,"
                                    + " facts from observation where " + column + " = any(:ids)" + condition)
                    .bind("ids", texts(ids))
                    .map((row, context) -> Map.entry(row.getString("id"), Rows.testimony(row)))
                    .forEach(entry -> found.computeIfAbsent(type.apply(entry.getKey()), id -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return found;
    }

    static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
