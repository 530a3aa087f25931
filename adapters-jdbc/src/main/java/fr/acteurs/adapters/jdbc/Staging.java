package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.Moved;
import fr.acteurs.application.register.Staged;
import fr.acteurs.application.register.StoredObservation;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.SourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;

/**
 * The rows of an edition in temporary tables, from COPY to what moved. Only what moved is ever sent back to Java.
 *
 * <p>Tables, all gone at the end of the transaction: {@code staging} (every observation), {@code moved} and
 * {@code vanished} (numbered, for reading by chunks).
 */
final class Staging {

    private final Handle handle;
    private final SourceCode source;
    private final String dataset;
    private final CopyBuffer rows;

    Staging(Handle handle, SourceCode source, String dataset) {
        this.handle = handle;
        this.source = source;
        this.dataset = dataset;
        handle.execute("""
                create temporary table staging (
                    line bigint not null, part smallint not null, key text collate "C" not null,
                    founding boolean not null, entity text not null, function text, seat text, started date,
                    fingerprint uuid not null, facts text not null, held boolean not null default false
                ) on commit drop
                """);
        this.rows = new CopyBuffer(
                handle, "staging (line, part, key, founding, entity, function, seat, started, fingerprint, facts)");
    }

    void add(long line, int part, Observation observation) {
        Optional<Observation.OfMandate> mandate = mandate(observation);
        rows.value(line)
                .value(part)
                .value(observation.key())
                .value(observation instanceof Observation.OfEntity entity && entity.founding())
                .value(observation.entity())
                .value(mandate.map(Observation.OfMandate::function).orElse(null))
                .value(mandate.flatMap(Observation.OfMandate::seat).orElse(null))
                .value(mandate.flatMap(m -> m.facts().get(Field.STARTED_ON)).orElse(null))
                .value(observation.fingerprint())
                .value(FactsJson.print(observation.facts()))
                .endRow();
    }

    Staged compare(long edition) {
        rows.flush();
        handle.execute("analyze staging");
        Map<Reason, Long> notices = new EnumMap<>(Reason.class);
        sortOutRepeats(edition, notices);
        sortOutHolders(edition, notices);
        long unchanged = findMoved();
        findVanished();
        indexForResolution();
        return new Staged(unchanged, notices);
    }

    /** Of rows about one subject the first stays. What a row says in passing may be said by many rows alike. */
    private void sortOutRepeats(long edition, Map<Reason, Long> notices) {
        handle.execute("""
                create temporary table repeated on commit drop as
                select line, part, fingerprint = first_value(fingerprint) over one as same, row_number() over one as nth
                from staging
                where key in (select key from staging group by key having count(*) > 1)
                window one as (partition by key order by line, part)
                """);
        count(notices, """
                insert into notice (edition, line, reason, detail)
                select :edition, r.line,
                       case when r.part > 0 then 'DIFFERS_IN_PASSING' when r.same then 'DUPLICATE_ROW' else 'CONTRADICTION' end,
                       s.entity
                from repeated r join staging s using (line, part)
                where r.nth > 1 and not (r.part > 0 and r.same)
                returning reason
                """, edition);
        handle.execute(
                "delete from staging s using repeated r where r.nth > 1 and s.line = r.line and s.part = r.part");
    }

    /** Of two holders of a seat for one, the later start is current; equal starts hold both. The held are not absent. */
    private void sortOutHolders(long edition, Map<Reason, Long> notices) {
        handle.execute("""
                update staging s set held = true
                from (
                    select line, part,
                           rank() over (partition by seat order by started desc nulls last) as nth,
                           count(*) over (partition by seat, started) as ties,
                           started is null as undated
                    from staging
                    where seat in (select seat from staging where seat is not null group by seat having count(*) > 1)
                ) r
                where s.line = r.line and s.part = r.part and (r.nth > 1 or r.ties > 1 or r.undated)
                """);
        count(notices, """
                insert into notice (edition, line, reason, detail)
                select :edition, line, 'TWO_HOLDERS', seat from staging where held
                returning reason
                """, edition);
        handle.createUpdate("""
                        update observation o set absent_since = null
                        from staging s
                        where s.held and o.source = :source and o.dataset = :dataset and o.key = s.key
                        """)
                .bind("source", source.value())
                .bind("dataset", dataset)
                .execute();
    }

    private void count(Map<Reason, Long> notices, String inserting, long edition) {
        handle.createQuery("with noted as (" + inserting + ") select reason, count(*) from noted group by reason")
                .bind("edition", edition)
                .map((row, context) -> Map.entry(Reason.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(counted -> notices.merge(counted.getKey(), counted.getValue(), Long::sum));
    }

    /** Finds what moved; the answer is the number of rows that say nothing new. */
    private long findMoved() {
        handle.createUpdate("""
                        create temporary table moved on commit drop as
                        select row_number() over (order by s.line, s.part) as n, s.*,
                               o.key is not null as known
                        from staging s
                        left join observation o on o.source = :source and o.dataset = :dataset and o.key = s.key
                        where not s.held
                          and (o.key is null or o.over or o.absent_since is not null or o.fingerprint <> s.fingerprint)
                        """)
                .bind("source", source.value())
                .bind("dataset", dataset)
                .execute();
        handle.execute("create unique index moved_n on moved (n)");
        handle.execute("analyze moved");
        return handle.createQuery("""
                        select count(*)
                        from staging s
                        join observation o on o.source = :source and o.dataset = :dataset and o.key = s.key
                        where not s.held and s.part = 0
                          and not o.over and o.absent_since is null and o.fingerprint = s.fingerprint
                        """)
                .bind("source", source.value())
                .bind("dataset", dataset)
                .mapTo(Long.class)
                .one();
    }

    private void findVanished() {
        handle.createUpdate("""
                        create temporary table vanished on commit drop as
                        select row_number() over (order by o.key) as n, o.key
                        from observation o
                        where o.source = :source and o.dataset = :dataset and not o.over
                          and not exists (select from staging s where s.key = o.key)
                        """)
                .bind("source", source.value())
                .bind("dataset", dataset)
                .execute();
        handle.execute("create unique index vanished_n on vanished (n)");
    }

    /** Resolution asks who is listed; an edition that says nothing new is spared the index. */
    private void indexForResolution() {
        boolean moved = handle.createQuery("select exists (select from moved)")
                .mapTo(Boolean.class)
                .one();
        if (moved) {
            handle.execute("create index staging_key on staging (key)");
        }
    }

    void eachMoved(int chunk, Consumer<List<Moved>> work) {
        eachChunk("moved", chunk, from -> {
            List<StagedRow> rows = handle.createQuery("""
                            select line, part, key, founding, entity, function, facts, known
                            from moved
                            where n > :from and n <= :to
                            order by n
                            """)
                    .bind("from", from)
                    .bind("to", from + chunk)
                    .map((row, context) -> staged(row))
                    .list();
            Map<String, StoredObservation> before = stored(rows.stream()
                    .filter(StagedRow::known)
                    .map(r -> r.observation().key())
                    .toList());
            accept(work, rows.stream().map(row -> row.moved(before)).toList());
        });
    }

    void eachVanished(int chunk, Consumer<List<StoredObservation>> work) {
        eachChunk("vanished", chunk, from -> {
            List<String> keys = handle.createQuery("select key from vanished where n > :from and n <= :to order by n")
                    .bind("from", from)
                    .bind("to", from + chunk)
                    .mapTo(String.class)
                    .list();
            accept(work, stored(keys).values().stream().filter(o -> !o.over()).toList());
        });
    }

    /** By keys given as values: joined to a table without statistics, the planner would read all of it each time. */
    private Map<String, StoredObservation> stored(List<String> keys) {
        Map<String, StoredObservation> found = new TreeMap<>();
        if (!keys.isEmpty()) {
            handle.createQuery("select " + Rows.OBSERVATION
                            + " from observation o"
                            + " where o.source = :source and o.dataset = :dataset and o.key = any(:keys)")
                    .bind("source", source.value())
                    .bind("dataset", dataset)
                    .bind("keys", keys.toArray(String[]::new))
                    .map((row, context) -> Rows.observation(row))
                    .forEach(observation -> found.put(observation.key(), observation));
        }
        return found;
    }

    private void eachChunk(String table, int chunk, LongConsumer work) {
        long last = handle.createQuery("select coalesce(max(n), 0) from " + table)
                .mapTo(Long.class)
                .one();
        for (long from = 0; from < last; from += chunk) {
            work.accept(from);
        }
    }

    private static <T> void accept(Consumer<List<T>> work, List<T> rows) {
        if (!rows.isEmpty()) {
            work.accept(rows);
        }
    }

    /** An observation as it was staged, and whether its dataset spoke of the subject before. */
    private record StagedRow(long line, boolean primary, Observation observation, boolean known) {
        Moved moved(Map<String, StoredObservation> before) {
            return new Moved(line, primary, observation, Optional.ofNullable(before.get(observation.key())));
        }
    }

    private static StagedRow staged(ResultSet row) throws SQLException {
        return new StagedRow(row.getLong("line"), row.getInt("part") == 0, observation(row), row.getBoolean("known"));
    }

    private static Observation observation(ResultSet row) throws SQLException {
        EntityKey entity = EntityKey.parse(row.getString("entity"));
        String function = row.getString("function");
        return function == null
                ? new Observation.OfEntity(entity, row.getBoolean("founding"), FactsJson.parse(row.getString("facts")))
                : new Observation.OfMandate(
                        entity,
                        FunctionCode.of(function),
                        row.getString("key"),
                        FactsJson.parse(row.getString("facts")));
    }

    private static Optional<Observation.OfMandate> mandate(Observation observation) {
        return observation instanceof Observation.OfMandate mandate ? Optional.of(mandate) : Optional.empty();
    }
}
