package fr.acteurs.application.register;

import fr.acteurs.application.register.MemoryTables.JournalKey;
import fr.acteurs.application.retention.Census;
import fr.acteurs.application.retention.FormerHolders;
import fr.acteurs.application.retention.FormerRule;
import fr.acteurs.application.retention.Gone;
import fr.acteurs.application.retention.Spared;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Assignment;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.person.PersonName;
import fr.acteurs.domain.register.Change;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Persons without any function, in a register in memory. */
final class MemoryFormerHolders implements FormerHolders {

    private static final PersonName NOBODY = new PersonName("-", "");

    private final MemoryRegister register;

    MemoryFormerHolders(MemoryRegister register) {
        this.register = register;
    }

    /** A former holder, when their last function ended, and why they stay. */
    private record Former(PersonId person, LocalDate ended, Optional<Spared> spared) {}

    private static List<Former> former(MemoryTables tables, FormerRule rule) {
        return tables.persons.values().stream()
                .filter(person -> !person.name().equals(NOBODY))
                .map(NaturalPerson::id)
                .filter(person -> !functions(tables, person).isEmpty())
                .filter(person -> functions(tables, person).stream().noneMatch(Mandate::isCurrent))
                .map(person -> new Former(person, ended(tables, person), spared(tables, person, rule)))
                .sorted(Comparator.comparing(Former::person))
                .toList();
    }

    private static List<Mandate> functions(MemoryTables tables, PersonId person) {
        return tables.mandates.values().stream()
                .filter(one -> one.person().equals(person))
                .toList();
    }

    private static LocalDate ended(MemoryTables tables, PersonId person) {
        return functions(tables, person).stream()
                .map(one -> Objects.requireNonNull(one.endedOn()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Optional<Spared> spared(MemoryTables tables, PersonId person, FormerRule rule) {
        boolean listed = tables.said.values().stream()
                .anyMatch(said -> person.equals(said.stored().link().person()) && said.isPresent());
        if (listed) {
            return Optional.of(Spared.LISTED);
        }
        if (tables.permissionOf(person).withheld().equals(Optional.of(Withheld.LIMITATION))) {
            return Optional.of(Spared.LIMITED);
        }
        boolean waits = !new MemoryConsents(tables, date -> 0).doubles(person).isEmpty();
        boolean doubtful = !ended(tables, person).isBefore(rule.doubtfulBefore());
        if (doubtful && (waits || isMissing(tables, person))) {
            return Optional.of(waits ? Spared.WAITING : Spared.MISSING);
        }
        return moved(tables, person).isBefore(rule.settledBefore()) ? Optional.empty() : Optional.of(Spared.RECENT);
    }

    /** Whether the body of their last function is closed and nobody says what became of it. */
    private static boolean isMissing(MemoryTables tables, PersonId person) {
        return functions(tables, person).stream()
                .filter(one -> ended(tables, person).equals(one.endedOn()))
                .map(Mandate::entity)
                .anyMatch(body -> !tables.entities.get(body).isOpen()
                        && tables.successions.values().stream()
                                .noneMatch(link -> link.former().equals(body)));
    }

    private static LocalDate moved(MemoryTables tables, PersonId person) {
        Set<String> ids =
                functions(tables, person).stream().map(one -> one.id().value()).collect(Collectors.toSet());
        return tables.journal.keySet().stream()
                .filter(key -> ids.contains(key.subject()))
                .map(key -> tables.revisions.get((int) key.revision() - 1))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    @Override
    public Census census(FormerRule rule) {
        List<Former> all = former(register.tables(), rule);
        List<Former> due = all.stream()
                .filter(one -> one.ended().isBefore(rule.endedBefore()))
                .toList();
        Map<Spared, Long> spared = new EnumMap<>(Spared.class);
        due.stream().flatMap(one -> one.spared().stream()).forEach(why -> spared.merge(why, 1L, Long::sum));
        Gone over = Gone.of(due.stream()
                .filter(one -> one.spared().isEmpty())
                .map(Former::ended)
                .toList());
        return new Census(
                over.count(),
                over.oldest(),
                Gone.of(all.stream().map(Former::ended).toList()).oldest(),
                spared);
    }

    @Override
    public List<PersonId> forget(FormerRule rule, Optional<PersonId> after, Deed deed) {
        return register.change(copy -> {
            List<PersonId> some = former(copy, rule).stream()
                    .filter(one -> one.spared().isEmpty() && one.ended().isBefore(rule.endedBefore()))
                    .map(Former::person)
                    .filter(one ->
                            after.filter(last -> one.compareTo(last) <= 0).isEmpty())
                    .limit(deed.most())
                    .toList();
            some.forEach(one -> forget(copy, one, deed));
            return some;
        });
    }

    private static void forget(MemoryTables tables, PersonId person, Deed deed) {
        Permission closings = closings(tables.permissions.getOrDefault(person, Permission.NONE));
        MemoryConsents consents =
                (MemoryConsents) new MemoryTransaction(tables, SourceCode.of("conservation"), "").consents();
        if (!closings.equals(Permission.NONE)) {
            consents.suppress(person, Withheld.OPPOSITION, deed.hashes().now(consents.traitsOf(person)));
        }
        Set<PersonId> all = Stream.concat(tables.aliases.keySet().stream(), Stream.of(person))
                .filter(id -> tables.present(id).equals(person))
                .collect(Collectors.toSet());
        erase(tables, all, !closings.equals(Permission.NONE));
        tables.permissions.put(person, closings);
        tables.forgotten.put(person, deed.purge());
        tables.revisions.add(deed.date());
        tables.journal.put(
                new JournalKey(tables.revisions.size(), person.value()),
                new Change(person.value(), Change.Kind.ENDED, Optional.of(Motive.EFFACEMENT), Set.of("conservation")));
    }

    private static Permission closings(Permission permission) {
        return new Permission(
                permission.withheld().filter(Withheld.OPPOSITION::equals), permission.closed(), Set.of(), false);
    }

    private static void erase(MemoryTables tables, Set<PersonId> all, boolean known) {
        all.forEach(id -> {
            tables.persons.put(id, new NaturalPerson(id, NOBODY, null, null));
            tables.permissions.remove(id);
            tables.kin.values().forEach(persons -> persons.remove(id));
        });
        tables.mandates.replaceAll((id, mandate) -> all.contains(mandate.person()) ? silent(mandate) : mandate);
        tables.said.values().removeIf(said -> all.contains(said.stored().link().person()));
        tables.statements.removeIf(one -> all.contains(one.statement().person())
                && (!known || one.statement().stance() == Stance.CONSENTI));
        tables.reviews.values().removeIf(pair -> all.contains(pair.person()) || all.contains(pair.other()));
    }

    private static Mandate silent(Mandate mandate) {
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
                mandate.endedOn(),
                mandate.replacedBy(),
                mandate.state(),
                Assignment.NONE);
    }

    @Override
    public Gone forgotten(long purge) {
        MemoryTables now = register.tables();
        return Gone.of(now.forgotten.entrySet().stream()
                .filter(one -> one.getValue() == purge)
                .map(one -> ended(now, one.getKey()))
                .toList());
    }
}
