package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.Moved;
import fr.acteurs.application.register.Staged;
import fr.acteurs.application.register.StoredObservation;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.person.KinKey;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.SourceCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an edition in temporary tables, from COPY to what moved. Only what moved is ever sent back to Java.
 *
 * <p>Tables, all gone at the end of the transaction: {@code staging} (every observation of a row that was read),
 * {@code unlisted} (see {@link PriorRows}), {@code moved} (line and part) and {@code vanished} (keys).
 */
final class Staging {

    private final Handle handle;
    private final SourceCode source;
    private final String dataset;
    private final PriorRows prior;
    private final CopyBuffer rows;
    private @Nullable Set<Siret> sharedSirets;
    private @Nullable Set<Siret> givenUpSirets;

    Staging(Handle handle, CopyTurn turn, SourceCode source, String dataset) {
        this.handle = handle;
        this.source = source;
        this.dataset = dataset;
        this.prior = new PriorRows(handle, turn, source, dataset);
        handle.execute("""
                create temporary table staging (
                    line bigint not null, part smallint not null, key text collate "C" not null,
                    founding boolean not null, entity text not null, function text, alone boolean not null, seat text, kin uuid[],
                    started date, elected date, fingerprint uuid not null, print uuid, filled bytea not null, facts text not null,
                    held boolean not null default false
                ) on commit drop
                """);
        this.rows = CopyBuffer.streaming(
                turn,
                "staging (line, part, key, founding, entity, function, alone, seat, kin, started, elected, fingerprint, print,"
                        + " filled, facts)");
    }

    boolean listsAgain(RowPrint print) {
        return prior.listsAgain(print);
    }

    void add(long line, int part, Observation observation, Optional<RowPrint> print) {
        rows.value(line)
                .value(part)
                .value(observation.key())
                .value(observation instanceof Observation.OfEntity entity && entity.founding())
                .value(observation.entity())
                .value(function(observation))
                .value(observation instanceof Observation.OfPerson)
                .value(observation.seat().orElse(null))
                .value(array(observation.kin()))
                .value(observation.facts().get(Field.STARTED_ON).orElse(null))
                .value(observation.facts().get(Field.ELECTED_ON).orElse(null))
                .value(observation.fingerprint())
                .value(print.orElse(null))
                .value(FieldBits.of(observation.facts()))
                .value(FactsJson.print(observation.facts()))
                .endRow();
    }

    private static @Nullable FunctionCode function(Observation observation) {
        if (observation instanceof Observation.OfPerson person) {
            return person.function();
        }
        return observation instanceof Observation.OfMandate mandate ? mandate.function() : null;
    }

    /** Asked once an edition: what was staged stays. */
    Set<Siret> sharedSirets() {
        if (sharedSirets == null) {
            sharedSirets = sirets(handle.createQuery("""
                    select siret from (
                        select facts::jsonb ->> 'SIRET' as siret, entity from staging where function is null
                    ) said
                    where siret <> '' group by siret having count(distinct entity) > 1
                    """));
        }
        return sharedSirets;
    }

    /** Asked once an edition: bodies that were there keep their SIRET until it ends. */
    Set<Siret> givenUpSirets() {
        if (givenUpSirets == null) {
            givenUpSirets = sirets(
                    handle.createQuery("""
                    select distinct e.siret from staging s
                    join observation o on o.source = :source and o.dataset = :dataset and o.key = s.key
                    join entity e on e.id = o.entity and e.state = 'ACTIF'
                    where s.function is null and not s.held and e.siret <> nullif(s.facts::jsonb ->> 'SIRET', '')
                    """).bind("source", source.value()).bind("dataset", dataset));
        }
        return givenUpSirets;
    }

    private static Set<Siret> sirets(Query query) {
        return query.mapTo(String.class).map(Siret::new).collect(Collectors.toSet());
    }

    private static @Nullable String array(Set<KinKey> keys) {
        return keys.isEmpty() ? null : keys.stream().map(KinKey::digest).collect(Collectors.joining(",", "{", "}"));
    }

    /** The condition in SQL on an observation {@code o} of the dataset: the edition has its very row. */
    String listedAgain() {
        return prior.listedAgain();
    }

    Staged compare(long edition) {
        rows.flush();
        handle.execute("analyze staging");
        prior.noteUnlisted();
        Map<Reason, Long> notices = new EnumMap<>(Reason.class);
        new RepeatedRows(handle, source, dataset, edition).sortOut(prior.listedAgain(), notices);
        long unchanged = findMoved();
        findVanished();
        return new Staged(unchanged, notices);
    }

    /** Finds what moved; the answer is the number of rows that say nothing new. */
    private long findMoved() {
        handle.execute("""
                create temporary table staged_kin on commit drop as
                select line, part, unnest(kin) as key from staging where seat is null
                """);
        handle.execute("""
                create temporary table shared_key on commit drop as
                select key from staged_kin group by key having count(*) > 1
                union
                select s.key from staged_kin s join person_key p on p.key = s.key
                """);
        handle.execute("""
                create temporary table acquainted on commit drop as
                select distinct line, part from staged_kin join shared_key using (key)
                """);
        handle.execute("analyze acquainted");
        ofDataset("""
                create temporary table moved on commit drop as
                select s.line, s.part, o.key is not null as known,
                       o.key is null and s.function is not null and not s.alone and s.seat is null and a.line is null as stranger
                from staging s
                left join observation o on o.source = :source and o.dataset = :dataset and o.key = s.key
                left join acquainted a on a.line = s.line and a.part = s.part
                where not s.held
                  and (o.key is null or o.over or o.absent_since is not null or o.fingerprint <> s.fingerprint)
                """).execute();
        handle.execute("create unique index moved_line on moved (line, part)");
        handle.execute("create unique index staging_line on staging (line, part)");
        handle.execute("create index staging_key on staging (key)");
        handle.execute("analyze moved");
        return notePrints();
    }

    /** Rows that say the same in another way will be known by it; the answer is how many say nothing new. */
    private long notePrints() {
        String same = """
                o.source = :source and o.dataset = :dataset and o.key = s.key and not s.held
                and not o.over and o.absent_since is null and o.fingerprint = s.fingerprint
                """;
        ofDataset(
                        "update observation o set print = s.print, filled = s.filled from staging s where o.print is distinct from s.print and "
                                + same)
                .execute();
        return handle.createQuery("select count(*) from staging s, observation o where s.part = 0 and " + same)
                .bind("source", source.value())
                .bind("dataset", dataset)
                .mapTo(Long.class)
                .one();
    }

    private void findVanished() {
        ofDataset("""
                create temporary table vanished on commit drop as
                select row_number() over (order by o.key) as n, o.key, o.entity
                from %s o
                where o.source = :source and o.dataset = :dataset and not o.over
                  and not exists (select from staging s where s.key = o.key)
                """.formatted(prior.perhapsLost())).execute();
        handle.execute("create unique index vanished_n on vanished (n)");
        handle.execute("create index vanished_entity on vanished (entity)");
        handle.execute("analyze vanished");
    }

    private Update ofDataset(String sql) {
        return handle.createUpdate(sql).bind("source", source.value()).bind("dataset", dataset);
    }

    void eachMoved(int chunk, Consumer<List<Moved>> work) {
        Place after = new Place(0, 0);
        for (Optional<Place> to = lastOf(chunk, after); to.isPresent(); to = lastOf(chunk, after)) {
            List<StagedRow> rows = moved(after, to.get());
            Map<String, StoredObservation> before = stored(rows.stream()
                    .filter(StagedRow::known)
                    .map(row -> row.observation().key())
                    .toList());
            work.accept(rows.stream().map(row -> row.moved(before)).toList());
            after = to.get();
        }
    }

    /** Where an observation stands in its file. */
    private record Place(long line, int part) {}

    /** Where the next chunk ends; nothing when there is none. */
    private Optional<Place> lastOf(int chunk, Place after) {
        return handle.createQuery("""
                        select line, part
                        from (select line, part from moved where (line, part) > (:line, :part)
                              order by line, part limit :chunk) chunk
                        order by line desc, part desc
                        limit 1
                        """)
                .bind("line", after.line())
                .bind("part", after.part())
                .bind("chunk", chunk)
                .map((row, context) -> new Place(row.getLong("line"), row.getInt("part")))
                .findOne();
    }

    private List<StagedRow> moved(Place after, Place to) {
        String between = "(%1$s.line, %1$s.part) > (:line, :part) and (%1$s.line, %1$s.part) <= (:toLine, :toPart)";
        return handle.createQuery(
                        "select line, part, key, founding, entity, function, alone, print, facts, known, stranger"
                                + " from staging s join moved m using (line, part)"
                                + " where " + between.formatted("s") + " and " + between.formatted("m")
                                + " order by line, part")
                .bind("line", after.line())
                .bind("part", after.part())
                .bind("toLine", to.line())
                .bind("toPart", to.part())
                .map((row, context) -> StagedRow.of(row))
                .list();
    }

    void eachVanished(int chunk, Consumer<List<StoredObservation>> work) {
        long last = handle.createQuery("select coalesce(max(n), 0) from vanished")
                .mapTo(Long.class)
                .one();
        for (long from = 0; from < last; from += chunk) {
            List<StoredObservation> gone = stored(vanished(from, chunk)).values().stream()
                    .filter(observation -> !observation.over())
                    .toList();
            if (!gone.isEmpty()) {
                work.accept(gone);
            }
        }
    }

    private List<String> vanished(long from, int chunk) {
        return handle.createQuery("select key from vanished where n > :from and n <= :to order by n")
                .bind("from", from)
                .bind("to", from + chunk)
                .mapTo(String.class)
                .list();
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
}
