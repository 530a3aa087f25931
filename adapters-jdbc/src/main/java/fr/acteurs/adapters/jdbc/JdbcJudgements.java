package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.judgement.JudgementTransaction;
import fr.acteurs.application.judgement.Judgements;
import fr.acteurs.application.judgement.Waiting;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Evidence;
import fr.acteurs.domain.register.Judgement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Judgements in PostgreSQL; who judges is the register's only writer meanwhile. */
final class JdbcJudgements implements Judgements {

    private final Jdbi jdbi;

    JdbcJudgements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <T> T write(Function<JudgementTransaction, T> work) {
        return jdbi.inTransaction(handle -> judge(handle, work));
    }

    @Override
    public <T> T rehearse(Function<JudgementTransaction, T> work) {
        return jdbi.inTransaction(handle -> {
            T rehearsed = judge(handle, work);
            handle.rollback();
            return rehearsed;
        });
    }

    private static <T> T judge(Handle handle, Function<JudgementTransaction, T> work) {
        handle.execute("lock table revision in exclusive mode");
        try (CopyTurn turn = new CopyTurn(handle)) {
            return work.apply(new JdbcJudgementTransaction(handle, turn));
        }
    }

    @Override
    public List<Judgement> all() {
        return jdbi.withHandle(handle -> new JudgementRows(handle).all());
    }

    @Override
    public List<Waiting> waiting() {
        return jdbi.withHandle(JdbcJudgements::waiting);
    }

    /** Two who wait, and the judgement that left them open. */
    private record Pair(PersonId one, PersonId other, Evidence evidence, Optional<Judgement> leftOpen) {}

    private static List<Waiting> waiting(Handle handle) {
        List<Pair> pairs = pairs(handle);
        Set<PersonId> persons = new HashSet<>();
        pairs.forEach(pair -> persons.addAll(List.of(pair.one(), pair.other())));
        GoldenLookup golden = new GoldenLookup(handle);
        Map<PersonId, NaturalPerson> who = golden.personsById(persons);
        Map<PersonId, List<Mandate>> held =
                golden.mandatesOf(persons).stream().collect(Collectors.groupingBy(Mandate::person));
        List<Waiting> waiting = new ArrayList<>();
        pairs.forEach(pair -> waiting.add(new Waiting(
                party(pair.one(), who, held), party(pair.other(), who, held), pair.evidence(), pair.leftOpen())));
        return waiting;
    }

    private static Waiting.Party party(
            PersonId person, Map<PersonId, NaturalPerson> who, Map<PersonId, List<Mandate>> held) {
        return new Waiting.Party(
                Optional.ofNullable(who.get(person)).orElseThrow(), held.getOrDefault(person, List.of()));
    }

    /** A pair is looked for as the two are now; what is settled, or one person by now, waits no more. */
    private static List<Pair> pairs(Handle handle) {
        return handle.createQuery(JudgementRows.LEADS + ", judged as (" + JudgementRows.JUDGED + """
                        ), paired as (
                            select distinct on (least(one, other), greatest(one, other))
                                   least(one, other) as one, greatest(one, other) as other, level, vetoes
                            from (
                                select coalesce(p.present, r.person) as one, coalesce(q.present, r.other) as other,
                                       level, vetoes, revision
                                from review r
                                left join present p on p.former = r.person
                                left join present q on q.former = r.other
                            ) r
                            where one <> other
                            order by least(one, other), greatest(one, other), revision desc
                        )
                        select r.one, r.other as two, r.level, r.vetoes, j.*
                        from paired r
                        left join lateral (
                            select * from judged
                            where not undone and deed <> 'UNDONE'
                              and least(person_now, other_now) = r.one and greatest(person_now, other_now) = r.other
                            order by number desc limit 1
                        ) j on true
                        where j.number is null or j.deed = 'LEFT_OPEN'
                        """)
                .map((row, context) -> pair(row))
                .list();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                new PersonId(row.getString("one")),
                new PersonId(row.getString("two")),
                Rows.evidence(row),
                row.getLong("number") == 0 ? Optional.empty() : Optional.of(JudgementRows.judgement(row)));
    }
}
