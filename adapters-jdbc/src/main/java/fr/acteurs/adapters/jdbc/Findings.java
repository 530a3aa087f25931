package fr.acteurs.adapters.jdbc;

import static fr.acteurs.adapters.jdbc.Observations.texts;
import static java.util.stream.Collectors.toMap;

import fr.acteurs.application.continuity.Evidence;
import fr.acteurs.application.continuity.Finding;
import fr.acteurs.application.continuity.Matching.Duplicate;
import fr.acteurs.application.continuity.Matching.NewSubject;
import fr.acteurs.application.continuity.Matching.Tally;
import fr.acteurs.application.continuity.OldId;
import fr.acteurs.application.continuity.Reason;
import fr.acteurs.application.continuity.SubjectType;
import fr.acteurs.application.continuity.Verdict;
import fr.acteurs.domain.source.SourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** The findings of one file, in a table that lives as long as the transaction; what they mean together is told in SQL. */
final class Findings {

    static final int FETCH = 2_000;

    private static final String COLUMNS =
            "line, type, old_id, verdict, ours, evidence, reason, candidates, body, decides";

    /** What one old identifier came to over all rows: refused when it was for two of ours, else the best of them. */
    private static final String BY_ID = """
            select type, old_id,
                   case when bool_or(reason = 'TWO_OF_OURS') then 'REFUSED'
                        when bool_or(verdict = 'MATCHED') then 'MATCHED'
                        when bool_or(verdict = 'AMBIGUOUS') then 'AMBIGUOUS'
                        else 'UNMATCHED' end verdict
            from finding where old_id <> ''
            group by type, old_id
            """;

    /** The kinds of bodies and the functions in them that the file covers, and what of ours it has. */
    private static final String SCOPE = """
            with known as (
                select type, ours from finding where verdict = 'MATCHED' and ours is not null
                union
                select type, ours from crosswalk where provider = :provider),
            covered as (
                select distinct e.kind, m.function
                from finding f join mandate m on m.id = f.ours join entity e on e.id = m.entity
                where f.type = 'F' and f.verdict = 'MATCHED'),
            numbered as (select distinct type from finding where old_id <> '' and decides or old_id <> '' and type <> 'O'),
            held as (
                select m.id, m.person, m.function, e.id entity, e.name, e.kind
                from mandate m join entity e on e.id = m.entity
                join covered c on c.kind = e.kind and c.function = m.function
                where m.ended_on is null and e.state = 'ACTIF')
            """;

    private final Handle handle;
    private final SourceCode provider;
    private final CopyBuffer rows;
    private boolean settled;

    Findings(Handle handle, CopyTurn turn, SourceCode provider) {
        this.handle = handle;
        this.provider = provider;
        handle.execute("""
                create temporary table finding (
                    line bigint, type text, old_id text collate "C", verdict text, ours text collate "C",
                    evidence text, reason text, candidates text, body text, decides boolean) on commit drop
                """);
        handle.execute("create index on finding (type, old_id)");
        this.rows = new CopyBuffer(turn, "finding (" + COLUMNS + ")");
    }

    void stage(Collection<Finding> findings) {
        findings.forEach(this::stage);
    }

    private void stage(Finding finding) {
        rows.value(finding.line())
                .value(finding.type())
                .value(finding.oldId())
                .value(finding.verdict())
                .value(finding.ours().orElse(null))
                .value(finding.evidence().map(Evidence::name).orElse(null))
                .value(finding.reason().map(Reason::name).orElse(null))
                .value(String.join(" ", finding.candidates()))
                .value(finding.body())
                .value(finding.decides())
                .endRow();
    }

    void settle() {
        rows.flush();
        settled = true;
        handle.execute("analyze finding");
        handle.execute(LINKED_ON_ALL_ROWS);
        handle.execute(TWO_OF_OURS);
        handle.execute(SAME_SIREN);
    }

    private static final String LINKED_ON_ALL_ROWS = """
            update finding f set verdict = 'MATCHED', ours = d.ours, evidence = 'EARLIER', reason = null, candidates = ''
            from (select type, old_id, min(ours) ours
                  from finding
                  where verdict = 'MATCHED' and evidence <> 'EARLIER' and old_id <> ''
                  group by type, old_id having count(distinct ours) = 1) d
            where f.type = d.type and f.old_id = d.old_id
              and (f.verdict <> 'MATCHED' or f.evidence = 'EARLIER' and f.ours <> d.ours)
            """;

    private static final String TWO_OF_OURS = """
            update finding f set verdict = 'REFUSED', reason = 'TWO_OF_OURS', ours = null, evidence = null,
                                 candidates = d.candidates
            from (select type, old_id, string_agg(distinct ours, ' ' order by ours) candidates
                  from finding
                  where verdict = 'MATCHED' and old_id <> ''
                  group by type, old_id having count(distinct ours) > 1) d
            where f.type = d.type and f.old_id = d.old_id and f.verdict = 'MATCHED'
            """;

    private static final String SAME_SIREN = """
            update finding f set verdict = 'AMBIGUOUS', reason = 'SAME_SIREN', candidates = f.ours, ours = null,
                                 evidence = null
            from (select ours from finding
                  where type = 'O' and verdict = 'MATCHED'
                  group by ours having count(distinct old_id) > 1) d
            where f.type = 'O' and f.verdict = 'MATCHED' and f.evidence = 'SIREN' and f.ours = d.ours
            """;

    Tally tally() {
        Map<Verdict, Long> ofRows = new EnumMap<>(Verdict.class);
        handle.createQuery("select verdict, count(*) from finding where decides group by verdict")
                .map((row, context) -> Map.entry(Verdict.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(count -> ofRows.put(count.getKey(), count.getValue()));
        Map<SubjectType, Map<Verdict, Long>> ofIds = new EnumMap<>(SubjectType.class);
        handle.createQuery("select type, verdict, count(*) from (" + BY_ID + ") i group by type, verdict")
                .map((row, context) -> new IdCount(
                        SubjectType.valueOf(row.getString(1)), Verdict.valueOf(row.getString(2)), row.getLong(3)))
                .forEach(count -> ofIds.computeIfAbsent(count.type(), first -> new EnumMap<>(Verdict.class))
                        .put(count.verdict(), count.count()));
        return new Tally(ofRows, ofIds);
    }

    /** The bodies that this file links, once they are settled. */
    Map<OldId, String> linkedBodies(Collection<OldId> ids) {
        return settled
                ? handle
                        .createQuery("""
                                select distinct old_id, ours from finding
                                where type = 'O' and verdict = 'MATCHED' and evidence <> 'EARLIER' and old_id = any(:ids)
                                """)
                        .bind("ids", texts(ids.stream().map(OldId::value).toList()))
                        .map((row, context) -> Map.entry(new OldId(SubjectType.O, row.getString(1)), row.getString(2)))
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue))
                : Map.of();
    }

    private record IdCount(SubjectType type, Verdict verdict, long count) {}

    void each(SubjectType type, Consumer<Finding> each) {
        stream(
                handle.createQuery(
                                "select " + COLUMNS + " from finding where type = :type order by line, old_id, verdict")
                        .bind("type", type.name()),
                (row, context) -> finding(row),
                each);
    }

    private static Finding finding(ResultSet row) throws SQLException {
        String candidates = row.getString("candidates");
        return new Finding(
                row.getLong("line"),
                SubjectType.valueOf(row.getString("type")),
                row.getString("old_id"),
                Verdict.valueOf(row.getString("verdict")),
                Optional.ofNullable(row.getString("ours")),
                Optional.ofNullable(row.getString("evidence")).map(Evidence::valueOf),
                Optional.ofNullable(row.getString("reason")).map(Reason::valueOf),
                candidates.isEmpty() ? List.of() : List.of(candidates.split(" ")),
                row.getString("body"),
                row.getBoolean("decides"));
    }

    void eachDuplicate(Consumer<Duplicate> each) {
        stream(handle.createQuery("""
                        select type, ours, array_agg(distinct old_id order by old_id) old_ids
                        from finding
                        where verdict = 'MATCHED' and old_id <> ''
                        group by type, ours having count(distinct old_id) > 1
                        order by ours
                        """), (row, context) -> duplicate(row), each);
    }

    private static Duplicate duplicate(ResultSet row) throws SQLException {
        return new Duplicate(SubjectType.valueOf(row.getString("type")), row.getString("ours"), List.of((String[])
                row.getArray("old_ids").getArray()));
    }

    void eachNew(Consumer<NewSubject> each) {
        stream(
                handle.createQuery(SCOPE + """
                                select 'O' type, e.id, e.id entity, e.name, e.kind, '' as function
                                from entity e
                                where e.state = 'ACTIF' and 'O' in (select type from numbered)
                                  and e.kind in (select b.kind from finding f join entity b on b.id = f.ours where f.type = 'O')
                                  and e.id not in (select ours from known where type = 'O')
                                union all
                                select 'F', h.id, h.entity, h.name, h.kind, h.function
                                from held h
                                where 'F' in (select type from numbered)
                                  and h.id not in (select ours from known where type = 'F')
                                union all
                                select * from (
                                    select distinct on (h.person) 'P', h.person, h.entity, h.name, h.kind, h.function
                                    from held h
                                    where 'P' in (select type from numbered)
                                      and h.person not in (select ours from known where type = 'P')
                                    order by h.person, h.id) p
                                order by 2
                                """).bind("provider", provider.value()),
                (row, context) -> newSubject(row),
                each);
    }

    private static NewSubject newSubject(ResultSet row) throws SQLException {
        return new NewSubject(
                SubjectType.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    private static <T> void stream(Query query, RowMapper<T> mapper, Consumer<T> each) {
        query.setFetchSize(FETCH).map(mapper).forEach(each);
    }
}
