package fr.acteurs.application.register;

import fr.acteurs.application.judgement.JudgementTransaction;
import fr.acteurs.application.judgement.Signature;
import fr.acteurs.application.register.MemoryTables.Name;
import fr.acteurs.application.register.MemoryTables.Said;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.KinKey;
import fr.acteurs.domain.register.Judgement;
import fr.acteurs.domain.register.Judgement.Deed;
import fr.acteurs.domain.register.PersonProbe;
import fr.acteurs.domain.source.SourceCode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A judgement on its way into a register in memory. */
final class MemoryJudgement extends MemoryTransaction implements JudgementTransaction {

    MemoryJudgement(MemoryTables tables) {
        super(tables, SourceCode.of("jugement"), "");
    }

    @Override
    public Optional<PersonId> survivorOf(PersonId person) {
        return tables.aliases.containsKey(person) ? Optional.of(tables.present(person)) : Optional.empty();
    }

    @Override
    public Set<PersonId> aliasesOf(PersonId person) {
        return tables.aliases.keySet().stream()
                .filter(alias -> leadsTo(alias, person))
                .collect(Collectors.toSet());
    }

    private boolean leadsTo(PersonId alias, PersonId person) {
        PersonId into = tables.aliases.get(alias);
        return into != null && (into.equals(person) || leadsTo(into, person));
    }

    @Override
    public List<Mandate> mandatesOf(Set<PersonId> persons) {
        return tables.mandates.values().stream()
                .filter(mandate -> persons.contains(mandate.person()))
                .toList();
    }

    @Override
    public Optional<Judgement> judgement(long number) {
        return tables.judgements.stream().filter(j -> j.number() == number).findFirst();
    }

    @Override
    public Optional<Judgement> undoing(long number) {
        return tables.judgements.stream()
                .filter(j -> j.undoes().equals(Optional.of(number)))
                .findFirst();
    }

    @Override
    public Optional<Judgement> inForce(PersonId one, PersonId other) {
        return tables.judgements.stream()
                .filter(j -> j.deed() != Deed.UNDONE && !tables.isUndone(j.number()))
                .filter(j -> Set.copyOf(List.of(tables.present(j.person()), tables.present(j.other())))
                        .equals(Set.of(one, other)))
                .reduce((earlier, later) -> later);
    }

    @Override
    public Judgement note(
            Deed deed, PersonId one, PersonId other, Optional<Long> undoes, Signature signature, Instant at) {
        Judgement judgement = new Judgement(
                tables.judgements.size() + 1L, deed, one, other, undoes, signature.by(), signature.reason(), at);
        tables.judgements.add(judgement);
        return judgement;
    }

    @Override
    public void give(Judgement by, Collection<FunctionId> functions, PersonId to) {
        Map<FunctionId, PersonId> given = tables.given.computeIfAbsent(by.number(), n -> new HashMap<>());
        mandatesById(Set.copyOf(functions)).values().forEach(mandate -> given.put(mandate.id(), mandate.person()));
        change(said -> isOf(said, functions), said -> said.of(to, function(said)));
    }

    @Override
    public Set<FunctionId> given(long judgement) {
        return tables.given.getOrDefault(judgement, Map.of()).keySet();
    }

    @Override
    public void fuse(Judgement by, FunctionId function, FunctionId into) {
        Map<Name, FunctionId> fused = tables.fused.computeIfAbsent(by.number(), n -> new HashMap<>());
        tables.said.values().stream()
                .filter(said -> isOf(said, Set.of(function)))
                .forEach(said -> fused.put(said.name(), function));
        change(said -> isOf(said, Set.of(function)), said -> said.of(person(said), into));
    }

    @Override
    public Set<FunctionId> restore(long judgement) {
        Map<Name, FunctionId> fused = tables.fused.getOrDefault(judgement, Map.of());
        Set<FunctionId> restored = new HashSet<>();
        fused.forEach((name, function) -> tables.said.computeIfPresent(name, (n, said) -> {
            said.stored().link().functionId().ifPresent(any -> restored.add(function));
            return said.of(person(said), function);
        }));
        return restored;
    }

    @Override
    public void join(PersonId alias, PersonId survivor) {
        tables.aliases.put(alias, survivor);
        tables.kin.values().forEach(persons -> {
            if (persons.remove(alias)) {
                persons.add(survivor);
            }
        });
    }

    /** Keys of the names under which sources know the alias come back with what they say. */
    @Override
    public void part(PersonId alias) {
        tables.aliases.remove(alias);
        tables.said.values().stream()
                .filter(said -> alias.equals(said.stored().link().person()))
                .forEach(said -> kin(said)
                        .forEach(key -> tables.kin
                                .computeIfAbsent(key, first -> new HashSet<>())
                                .add(alias)));
    }

    private static Set<KinKey> kin(Said said) {
        return PersonProbe.of(said.stored().facts()).kin();
    }

    private void change(Predicate<Said> which, UnaryOperator<Said> change) {
        tables.said.replaceAll((name, said) -> which.test(said) ? change.apply(said) : said);
    }

    private static boolean isOf(Said said, Collection<FunctionId> functions) {
        return said.stored().link().anchor().filter(functions::contains).isPresent();
    }

    private static FunctionId function(Said said) {
        return said.stored().link().anchor().orElseThrow();
    }

    private static PersonId person(Said said) {
        return Optional.ofNullable(said.stored().link().person()).orElseThrow();
    }
}
