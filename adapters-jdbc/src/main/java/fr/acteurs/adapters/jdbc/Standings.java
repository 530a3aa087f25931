package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.Ground;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Rates;
import fr.acteurs.domain.source.SourceCode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** What gates measure an edition of one dataset by: the rates of the last one, and how much the dataset lists. */
final class Standings {

    private static final String ROWS = "ROWS";
    private static final String FILLED = "FILLED";
    private static final String UNREADABLE = "UNREADABLE";

    private final Handle handle;
    private final SourceCode source;
    private final String dataset;

    Standings(Handle handle, SourceCode source, String dataset) {
        this.handle = handle;
        this.source = source;
        this.dataset = dataset;
    }

    /** @param listedAgain what holds of an observation {@code o} whose very row the edition has again */
    Map<Field, Long> filledAgain(String listedAgain) {
        EnumMap<Field, Long> counts = new EnumMap<>(Field.class);
        ofDataset("""
                select filled, count(*) as rows from observation o
                where source = :source and dataset = :dataset and %s
                  and not exists (select from staging s where s.key = o.key)
                group by filled
                """.formatted(listedAgain))
                .map((row, context) -> Map.entry(row.getBytes("filled"), row.getLong("rows")))
                .forEach(some -> FieldBits.add(counts, some.getKey(), some.getValue()));
        return counts;
    }

    Optional<Rates> lastRates() {
        Map<String, Map<String, Long>> rates = new HashMap<>();
        ofDataset("select measure, name, rows from rate where source = :source and dataset = :dataset")
                .map((row, context) -> rates.computeIfAbsent(row.getString("measure"), first -> new HashMap<>())
                        .put(row.getString("name"), row.getLong("rows")))
                .list();
        return Optional.ofNullable(rates.get(ROWS))
                .map(rows -> new Rates(
                        rows.getOrDefault("", 0L),
                        fields(rates.getOrDefault(FILLED, Map.of())),
                        rates.getOrDefault(UNREADABLE, Map.of())));
    }

    private static Map<Field, Long> fields(Map<String, Long> byName) {
        Map<Field, Long> counts = new EnumMap<>(Field.class);
        byName.forEach((name, rows) -> counts.put(Field.valueOf(name), rows));
        return counts;
    }

    void keep(Rates rates) {
        handle.createUpdate("delete from rate where source = :source and dataset = :dataset")
                .bind("source", source.value())
                .bind("dataset", dataset)
                .execute();
        PreparedBatch batch =
                handle.prepareBatch("insert into rate values (:source, :dataset, :measure, :name, :rows)");
        add(batch, ROWS, "", rates.rows());
        rates.filled().forEach((field, rows) -> add(batch, FILLED, field.name(), rows));
        rates.unreadable().forEach((column, rows) -> add(batch, UNREADABLE, column, rows));
        batch.execute();
    }

    private void add(PreparedBatch batch, String measure, String name, long rows) {
        batch.bind("source", source.value())
                .bind("dataset", dataset)
                .bind("measure", measure)
                .bind("name", name)
                .bind("rows", rows)
                .add();
    }

    Map<Ground, Long> functionsListed() {
        return counted("""
                select e.kind, coalesce(m.seat_departement, e.departement) as departement, count(*) as rows
                from (select distinct function from observation
                      where source = :source and dataset = :dataset and function is not null and not over) o
                join mandate m on m.id = o.function
                join entity e on e.id = m.entity
                where m.ended_on is null
                group by 1, 2
                """);
    }

    Map<Ground, Long> bodiesListed() {
        return counted("""
                select e.kind, e.departement, count(*) as rows
                from observation o join entity e on e.id = o.entity
                where o.source = :source and o.dataset = :dataset and o.founding and o.person is null and not o.over
                  and e.state = 'ACTIF'
                group by 1, 2
                """);
    }

    private Map<Ground, Long> counted(String sql) {
        Map<Ground, Long> counts = new HashMap<>();
        ofDataset(sql)
                .map((row, context) -> Map.entry(
                        new Ground(
                                EntityKind.of(row.getString("kind")),
                                Optional.ofNullable(row.getString("departement"))
                                        .map(DepartementCode::new)),
                        row.getLong("rows")))
                .forEach(ground -> counts.put(ground.getKey(), ground.getValue()));
        return counts;
    }

    private Query ofDataset(String sql) {
        return handle.createQuery(sql).bind("source", source.value()).bind("dataset", dataset);
    }
}
