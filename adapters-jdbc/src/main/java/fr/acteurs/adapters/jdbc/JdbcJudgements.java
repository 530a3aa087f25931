package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.judgement.JudgementTransaction;
import fr.acteurs.application.judgement.Judgements;
import fr.acteurs.application.judgement.Waiting;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Judgement;
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

    private static List<Waiting> waiting(Handle handle) {
        List<OpenPairs.Pair> pairs = OpenPairs.all(handle);
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
}
