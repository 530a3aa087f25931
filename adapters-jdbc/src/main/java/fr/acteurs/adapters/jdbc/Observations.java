package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.Settled;
import fr.acteurs.application.register.ToReview;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.register.Level;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What the dataset says of its subjects: the table {@code observation}. */
final class Observations {

    private static final String COLUMNS =
            "source, dataset, key, founding, entity, person, function, through, fingerprint, print, filled, evidence, facts, as_of";

    private final Handle handle;
    private final SourceCode source;
    private final String dataset;
    private final CopyBuffer fresh;
    private final CopyBuffer incoming;

    Observations(Handle handle, CopyTurn turn, SourceCode source, String dataset) {
        this.handle = handle;
        this.source = source;
        this.dataset = dataset;
        handle.execute("create temporary table observation_in (like observation including defaults) on commit drop");
        this.fresh = CopyBuffer.streaming(turn, "observation (" + COLUMNS + ")");
        this.incoming = CopyBuffer.streaming(turn, "observation_in (" + COLUMNS + ")");
    }

    /** The planner hears of a dataset that it has never seen: without, it looks for each row by itself when it is read again. */
    void analyze() {
        handle.execute("analyze observation");
    }

    /** What is said for the first time goes straight to its table. */
    void keep(List<Settled> settled, LocalDate asOf) {
        settled.stream()
                .filter(Settled::isNew)
                .forEach(one -> add(fresh, one, asOf).endRow());
        fresh.flush();
        List<Settled> again = settled.stream().filter(one -> !one.isNew()).toList();
        if (!again.isEmpty()) {
            again.forEach(one -> add(incoming, one, asOf).endRow());
            incoming.flush();
            forget(again.stream().flatMap(one -> one.formerKey().stream()).toList());
            keepIncoming();
        }
    }

    /** What was said under a key that gave way to another. */
    private void forget(List<String> keys) {
        if (!keys.isEmpty()) {
            handle.createUpdate(
                            "delete from observation where source = :source and dataset = :dataset and key = any(:keys)")
                    .bind("source", source.value())
                    .bind("dataset", dataset)
                    .bind("keys", texts(keys))
                    .execute();
        }
    }

    private void keepIncoming() {
        handle.execute("""
                insert into observation (%1$s) select %1$s from observation_in
                on conflict (source, dataset, key) do update set
                    founding = excluded.founding, entity = excluded.entity, person = excluded.person,
                    function = excluded.function, through = excluded.through, fingerprint = excluded.fingerprint, facts = excluded.facts,
                    evidence = coalesce(excluded.evidence, observation.evidence),
                    print = excluded.print, filled = excluded.filled, as_of = excluded.as_of, absent_since = null, over = false
                """.formatted(COLUMNS));
        handle.execute("truncate observation_in");
    }

    private CopyBuffer add(CopyBuffer rows, Settled settled, LocalDate asOf) {
        Observation observation = settled.observation();
        return rows.value(source)
                .value(dataset)
                .value(observation.key())
                .value(observation instanceof Observation.OfEntity entity && entity.founding())
                .value(settled.link().entity())
                .value(settled.link().person())
                .value(settled.link().function())
                .value(settled.link().through())
                .value(observation.fingerprint())
                .value(settled.moved().print().orElse(null))
                .value(FieldBits.of(observation.facts()))
                .value(settled.by().map(Level::name).orElse(null))
                .value(FactsJson.print(settled.facts()))
                .value(asOf);
    }

    /** The open bodies that are spoken of under these keys. */
    Map<String, EntityId> bodies(Set<String> keys) {
        Map<String, EntityId> bodies = new HashMap<>();
        if (!keys.isEmpty()) {
            handle.createQuery("""
                            select o.key, o.entity from observation o
                            join entity e on e.id = o.entity and e.state = 'ACTIF'
                            where o.source = :source and o.dataset = :dataset and o.key = any(:keys)
                              and o.person is null and not o.over
                            """)
                    .bind("source", source.value())
                    .bind("dataset", dataset)
                    .bind("keys", texts(keys))
                    .map((row, context) -> Map.entry(row.getString("key"), new EntityId(row.getString("entity"))))
                    .forEach(entry -> bodies.put(entry.getKey(), entry.getValue()));
        }
        return bodies;
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
        handle.createUpdate("update observation set over = true where entity = any(:entities) and through is null")
                .bind("entities", texts(entities))
                .execute();
    }

    /** A pair is one, whichever of the two comes first. */
    void review(Collection<ToReview> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into review (person, other, level, vetoes, revision)
                values (least(:person, :other), greatest(:person, :other), :level, :vetoes,
                        (select coalesce(max(number), 0) + 1 from revision))
                on conflict do nothing
                """);
        pairs.forEach(pair -> batch.bind("person", pair.person().value())
                .bind("other", pair.other().value())
                .bind("level", pair.evidence().level().name())
                .bind("vetoes", texts(pair.evidence().vetoes()))
                .add());
        batch.execute();
    }

    static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
