package fr.acteurs.application.register;

import fr.acteurs.application.consent.Consents;
import fr.acteurs.application.consent.Recorded;
import fr.acteurs.application.consent.RightsMark;
import fr.acteurs.application.register.MemoryTables.JournalKey;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.consent.Trait;
import fr.acteurs.domain.consent.Traits;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Assignment;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.person.PersonName;
import fr.acteurs.domain.register.Change;
import fr.acteurs.domain.register.Judgement.Verdict;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Urgent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What persons have said, in a register in memory. */
final class MemoryConsents implements Consents {

    private static final Instant RECORDED = Instant.parse("2026-06-01T10:00:00Z");

    private final MemoryTables tables;
    private final ToLongFunction<LocalDate> revision;

    MemoryConsents(MemoryTables tables, ToLongFunction<LocalDate> revision) {
        this.tables = tables;
        this.revision = revision;
    }

    @Override
    public Optional<PersonId> present(PersonId id) {
        return tables.persons.containsKey(id) ? Optional.of(tables.present(id)) : Optional.empty();
    }

    @Override
    public List<Statement> saidBy(PersonId person) {
        return recordedOf(person).map(Recorded::statement).toList();
    }

    Stream<Recorded> recordedOf(PersonId person) {
        return tables.statements.stream()
                .filter(one -> tables.present(one.statement().person()).equals(tables.present(person)));
    }

    @Override
    public boolean add(Statement statement, String by, LocalDate date) {
        long now = revision.applyAsLong(date);
        boolean known = tables.statements.stream().anyMatch(one -> isSame(one.statement(), statement));
        if (!known) {
            tables.statements.add(new Recorded(tables.statements.size() + 1L, statement, by, RECORDED, now));
        }
        return !known;
    }

    private static boolean isSame(Statement one, Statement other) {
        return one.person().equals(other.person())
                && one.use().equals(other.use())
                && one.body().equals(other.body())
                && one.stance() == other.stance()
                && one.at().equals(other.at())
                && one.origin() == other.origin();
    }

    @Override
    public Permission permissionOf(PersonId person) {
        return tables.permissions.getOrDefault(person, Permission.NONE);
    }

    @Override
    public Set<Trait> traitsOf(PersonId person) {
        Traits traits = new Traits();
        Optional.ofNullable(tables.persons.get(person)).ifPresent(traits::known);
        tables.said.values().stream()
                .filter(said -> person.equals(said.stored().link().person()))
                .forEach(said -> traits.said(said.stored().facts()));
        tables.mandates.values().stream()
                .filter(held -> held.person().equals(person))
                .forEach(held -> traits.reached(held.assignment().reached()));
        return traits.all();
    }

    @Override
    public SuppressionList suppressed() {
        Map<PersonId, Withheld> withheld = new HashMap<>();
        tables.permissions.forEach((person, permission) -> permission
                .withheld()
                .filter(why -> why != Withheld.VERIFICATION)
                .ifPresent(why -> withheld.put(person, why)));
        tables.aliases.keySet().stream()
                .filter(alias -> withheld.containsKey(tables.present(alias)))
                .toList()
                .forEach(alias ->
                        withheld.put(alias, withheld.getOrDefault(tables.present(alias), Withheld.OPPOSITION)));
        tables.suppression.values().stream()
                .filter(person -> !tables.persons.containsKey(person))
                .forEach(person -> withheld.put(person, tables.reasons.getOrDefault(person, Withheld.OPPOSITION)));
        return new SuppressionList(withheld, tables.suppression, others(withheld.keySet()));
    }

    private Set<PersonId> others(Set<PersonId> withheld) {
        return tables.judgements.stream()
                .filter(one -> one.verdict() == Verdict.DIFFERENT && !tables.isUndone(one.number()))
                .map(one -> List.of(tables.present(one.person()), tables.present(one.other())))
                .filter(pair -> pair.stream().anyMatch(withheld::contains))
                .flatMap(List::stream)
                .filter(person -> !withheld.contains(person))
                .collect(Collectors.toSet());
    }

    @Override
    public void suppress(PersonId person, Withheld why, Set<KeyedHash> hashes) {
        hashes.forEach(hash -> tables.suppression.put(hash, person));
        tables.reasons.put(person, why);
    }

    @Override
    public void unsuppress(PersonId person) {
        tables.suppression.values().removeIf(person::equals);
    }

    @Override
    public List<Mandate> functionsOfErased() {
        return tables.mandates.values().stream()
                .filter(one -> permissionOf(one.person())
                        .withheld()
                        .filter(Withheld.EFFACEMENT::equals)
                        .isPresent())
                .toList();
    }

    @Override
    public RightsMark journalled() {
        return tables.journalled;
    }

    @Override
    public void journalled(RightsMark mark) {
        tables.journalled = mark;
    }

    @Override
    public void erase(PersonId person, LocalDate date) {
        Set<PersonId> all = Stream.concat(tables.aliases.keySet().stream(), Stream.of(person))
                .filter(id -> tables.present(id).equals(person))
                .collect(Collectors.toSet());
        long now = revision.applyAsLong(date);
        all.forEach(id -> {
            end(now, id);
            tables.persons.put(id, new NaturalPerson(id, new PersonName("-", ""), null, null));
            tables.permissions.put(id, Permission.NONE.withheld(Withheld.EFFACEMENT));
            tables.kin.values().forEach(persons -> persons.remove(id));
        });
        tables.mandates.replaceAll(
                (id, mandate) -> all.contains(mandate.person()) ? erased(mandate, date, now) : mandate);
        tables.said.values().removeIf(said -> all.contains(said.stored().link().person()));
        tables.statements.removeIf(one -> all.contains(one.statement().person()));
        tables.rectifications.removeIf(one -> all.contains(one.person())
                || one.function()
                        .map(tables.mandates::get)
                        .map(Mandate::person)
                        .filter(all::contains)
                        .isPresent());
        tables.reviews.values().removeIf(pair -> all.contains(pair.person()) || all.contains(pair.other()));
    }

    private Mandate erased(Mandate mandate, LocalDate date, long now) {
        end(now, mandate.id());
        return new Mandate(
                mandate.id(),
                mandate.person(),
                mandate.entity(),
                mandate.function(),
                mandate.tenure(),
                "-",
                null,
                mandate.constituency(),
                mandate.term(),
                mandate.previous(),
                mandate.isCurrent() ? date : mandate.endedOn(),
                mandate.replacedBy(),
                mandate.state(),
                Assignment.NONE);
    }

    private void end(long now, Object id) {
        tables.journal.put(
                new JournalKey(now, id.toString()),
                new Change(id.toString(), Change.Kind.ENDED, Optional.of(Motive.EFFACEMENT), Set.of("permission")));
    }

    @Override
    public Set<PersonId> doubles(PersonId person) {
        MemoryJudgement asked = new MemoryJudgement(tables);
        return tables.reviews.values().stream()
                .map(pair -> Set.copyOf(List.of(tables.present(pair.person()), tables.present(pair.other()))))
                .filter(pair -> pair.size() == 2 && pair.contains(person))
                .flatMap(Set::stream)
                .filter(other -> !other.equals(person))
                .filter(other -> asked.inForce(person, other)
                        .filter(judged -> judged.verdict() != Verdict.UNSURE)
                        .isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    public void refreshInformed(PersonId person, LocalDate date) {
        boolean now = tables.isInformed(person.value());
        boolean was = tables.toldPersons.contains(person);
        if (now != was) {
            MemoryInformationBook.move(tables, person, revision.applyAsLong(date));
        }
        if (now) {
            tables.toldPersons.add(person);
        } else {
            tables.toldPersons.remove(person);
        }
    }

    @Override
    public boolean serves(PersonId person, EntityId body) {
        return tables.mandates.values().stream()
                .anyMatch(one -> one.person().equals(person) && one.entity().equals(body));
    }

    @Override
    public void settle(PersonId person, Permission permission, LocalDate date) {
        long now = revision.applyAsLong(date);
        tables.permissions.put(person, permission);
        Stream<?> functions = tables.mandates.values().stream()
                .filter(one -> one.person().equals(person) && (one.isCurrent() || !permission.lets()))
                .map(Mandate::id);
        Stream.concat(functions, Stream.of(person))
                .map(Object::toString)
                .forEach(id -> tables.moves(now, id, Urgent.PERMISSION));
    }
}
