package fr.acteurs.adapters.jdbc;

import static fr.acteurs.adapters.jdbc.Observations.texts;

import fr.acteurs.application.judgement.JudgementTransaction;
import fr.acteurs.application.judgement.Signature;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.KinKey;
import fr.acteurs.domain.register.Judgement;
import fr.acteurs.domain.register.Judgement.Deed;
import fr.acteurs.domain.register.PersonProbe;
import fr.acteurs.domain.source.SourceCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A judgement in one database transaction. */
final class JdbcJudgementTransaction extends JdbcGoldenRecords implements JudgementTransaction {

    private static final SourceCode HUMAN = SourceCode.of("jugement");

    private final Handle handle;

    JdbcJudgementTransaction(Handle handle, CopyTurn turn) {
        super(handle, turn, HUMAN);
        this.handle = handle;
    }

    @Override
    public Optional<PersonId> survivorOf(PersonId person) {
        return handle.createQuery(JudgementRows.LEADS + "select present from present where former = :person")
                .bind("person", person.value())
                .map((row, context) -> JudgementRows.id(row, "present"))
                .findOne();
    }

    @Override
    public Set<PersonId> aliasesOf(PersonId person) {
        return new HashSet<>(
                handle.createQuery(JudgementRows.LEADS + "select distinct former from leads where present = :person")
                        .bind("person", person.value())
                        .map((row, context) -> JudgementRows.id(row, "former"))
                        .list());
    }

    @Override
    public List<Mandate> mandatesOf(Set<PersonId> persons) {
        return golden().mandatesOf(persons);
    }

    @Override
    public Optional<Judgement> judgement(long number) {
        return one("select * from judgement where number = :number", number);
    }

    @Override
    public Optional<Judgement> undoing(long number) {
        return one("select * from judgement where undoes = :number", number);
    }

    private Optional<Judgement> one(String sql, long number) {
        return handle.createQuery(sql)
                .bind("number", number)
                .map((row, context) -> JudgementRows.judgement(row))
                .findOne();
    }

    @Override
    public Optional<Judgement> inForce(PersonId one, PersonId other) {
        return handle.createQuery(JudgementRows.LEADS + "select * from (" + JudgementRows.JUDGED + """
                        ) j
                        where not undone and deed <> 'UNDONE'
                          and least(person_now, other_now) = least(:one, :other)
                          and greatest(person_now, other_now) = greatest(:one, :other)
                        order by number desc limit 1
                        """)
                .bind("one", one.value())
                .bind("other", other.value())
                .map((row, context) -> JudgementRows.judgement(row))
                .findOne();
    }

    @Override
    public Judgement note(
            Deed deed, PersonId one, PersonId other, Optional<Long> undoes, Signature signature, Instant at) {
        return handle.createQuery("""
                        insert into judgement (number, deed, person, other, undoes, judged_by, reason, judged_at)
                        select coalesce(max(number), 0) + 1, :deed, :one, :other, :undoes, :by, :reason, :at from judgement
                        returning *
                        """)
                .bind("deed", deed.name())
                .bind("one", one.value())
                .bind("other", other.value())
                .bind("undoes", undoes.orElse(null))
                .bind("by", signature.by())
                .bind("reason", signature.reason())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map((row, context) -> JudgementRows.judgement(row))
                .one();
    }

    @Override
    public void give(Judgement by, Collection<FunctionId> functions, PersonId to) {
        handle.createUpdate("""
                        insert into judgement_function (judgement, function)
                        select :judgement, unnest(:functions)
                        """)
                .bind("judgement", by.number())
                .bind("functions", texts(functions))
                .execute();
        handle.createUpdate("""
                        update observation o set person = :to
                        from mandate m
                        where m.id = any(:functions) and o.person = m.person and m.id in (o.function, o.through)
                        """)
                .bind("to", to.value())
                .bind("functions", texts(functions))
                .execute();
    }

    @Override
    public Set<FunctionId> given(long judgement) {
        return new HashSet<>(handle.createQuery("select function from judgement_function where judgement = :judgement")
                .bind("judgement", judgement)
                .map((row, context) -> new FunctionId(row.getString("function")))
                .list());
    }

    /** What is said of the function has been given to the survivor before, or is theirs. */
    @Override
    public void fuse(Judgement by, FunctionId function, FunctionId into) {
        handle.createUpdate("""
                        with fused as (
                            update observation o
                            set function = case when o.function is not null then :into end,
                                through = case when o.through is not null then :into end
                            where :function in (o.function, o.through)
                              and o.person in (select person from mandate where id in (:function, :into))
                            returning o.source, o.dataset, o.key
                        )
                        insert into judgement_observation (judgement, source, dataset, key, function)
                        select :judgement, source, dataset, key, :function from fused
                        """)
                .bind("judgement", by.number())
                .bind("function", function.value())
                .bind("into", into.value())
                .execute();
    }

    @Override
    public Set<FunctionId> restore(long judgement) {
        return new HashSet<>(handle.createQuery("""
                        with restored as (
                            update observation o
                            set function = case when o.function is not null then j.function end,
                                through = case when o.through is not null then j.function end
                            from judgement_observation j
                            where j.judgement = :judgement
                              and o.source = j.source and o.dataset = j.dataset and o.key = j.key
                            returning o.function
                        )
                        select distinct function from restored where function is not null
                        """)
                .bind("judgement", judgement)
                .map((row, context) -> new FunctionId(row.getString("function")))
                .list());
    }

    @Override
    public void join(PersonId alias, PersonId survivor) {
        handle.createUpdate("insert into person_alias (former, into_person) values (:alias, :survivor)")
                .bind("alias", alias.value())
                .bind("survivor", survivor.value())
                .execute();
        handle.createUpdate("""
                        with gone as (delete from person_key where person = :alias returning key)
                        insert into person_key (key, person) select key, :survivor from gone
                        on conflict do nothing
                        """)
                .bind("alias", alias.value())
                .bind("survivor", survivor.value())
                .execute();
    }

    @Override
    public void part(PersonId alias) {
        handle.createUpdate("delete from person_alias where former = :alias")
                .bind("alias", alias.value())
                .execute();
        PreparedBatch batch = handle.prepareBatch(
                "insert into person_key (key, person) values (:key::uuid, :person) on conflict do nothing");
        keysOf(alias)
                .forEach(key -> batch.bind("key", key.digest())
                        .bind("person", alias.value())
                        .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Keys of the names under which sources know the person. */
    private Stream<KinKey> keysOf(PersonId person) {
        return testimoniesOfPersons(Set.of(person)).values().stream()
                .flatMap(Collection::stream)
                .flatMap(said -> PersonProbe.of(said.facts()).kin().stream())
                .distinct();
    }
}
