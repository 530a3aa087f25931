package fr.acteurs.application.register;

import fr.acteurs.application.consent.InformationBook;
import fr.acteurs.domain.consent.Information;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference {@link InformationBook}, beside a register in memory. */
final class MemoryInformationBook implements InformationBook {

    private static final Instant RECORDED = Instant.parse("2026-06-01T10:00:00Z");

    private final MemoryRegister register;

    MemoryInformationBook(MemoryRegister register) {
        this.register = register;
    }

    @Override
    public Added add(Collection<Information> told, String by, Optional<LocalDate> moving) {
        return register.change(tables -> {
            Set<String> unknown = told.stream()
                    .map(Information::subject)
                    .filter(subject -> !isThere(tables, subject))
                    .collect(Collectors.toCollection(TreeSet::new));
            List<Information> ours = told.stream()
                    .filter(one -> !unknown.contains(one.subject()))
                    .toList();
            List<PersonId> newly = newly(tables, ours);
            moving.ifPresent(date -> move(tables, newly, date));
            tables.toldPersons.addAll(newly);
            long recorded = ours.stream().filter(one -> isNew(tables, one, by)).count();
            return new Added(recorded, ours.size() - recorded, unknown);
        });
    }

    private static boolean isThere(MemoryTables tables, String subject) {
        return subject.startsWith("P-")
                ? tables.persons.containsKey(new PersonId(subject))
                : tables.entities.containsKey(new EntityId(subject));
    }

    private static boolean isNew(MemoryTables tables, Information told, String by) {
        boolean known = tables.informed.stream().map(Line::told).anyMatch(one -> isSame(one, told));
        if (!known) {
            tables.informed.add(new Line(told, by, RECORDED));
        }
        return !known;
    }

    private static boolean isSame(Information one, Information other) {
        return one.subject().equals(other.subject())
                && one.on().equals(other.on())
                && one.proof().means().equals(other.proof().means())
                && one.proof().wording().equals(other.proof().wording());
    }

    private static List<PersonId> newly(MemoryTables tables, List<Information> told) {
        return told.stream()
                .map(Information::subject)
                .filter(subject -> subject.startsWith("P-"))
                .map(subject -> tables.present(new PersonId(subject)))
                .filter(person -> !tables.isInformed(person.value()))
                .distinct()
                .toList();
    }

    private static void move(MemoryTables tables, List<PersonId> newly, LocalDate date) {
        if (!newly.isEmpty()) {
            tables.revisions.add(date);
            newly.forEach(person -> move(tables, person, tables.revisions.size()));
        }
    }

    static void move(MemoryTables tables, PersonId person, long now) {
        Stream<?> functions = current(tables, person).map(Mandate::id);
        Stream.concat(functions, Stream.of(person))
                .map(Object::toString)
                .forEach(id -> tables.moves(now, id, "informed"));
    }

    private static Stream<Mandate> current(MemoryTables tables, PersonId person) {
        return tables.mandates.values().stream()
                .filter(one -> one.person().equals(person) && one.isCurrent())
                .sorted(Comparator.comparing(Mandate::id));
    }

    @Override
    public List<Line> of(String subject) {
        return register.tables().informed.stream()
                .filter(line -> register.tables().isNow(line.told().subject(), subject))
                .sorted(Comparator.comparing(line -> line.told().on()))
                .toList();
    }

    @Override
    public void untoldPersons(Consumer<UntoldPerson> each) {
        holders()
                .filter(person -> !register.tables().isInformed(person.value()))
                .map(person -> current(register.tables(), person).findFirst().orElseThrow())
                .forEach(one -> each.accept(new UntoldPerson(one.person(), one.id(), one.entity())));
    }

    private Stream<PersonId> holders() {
        return register.tables().persons.keySet().stream()
                .filter(person -> current(register.tables(), person).findFirst().isPresent())
                .sorted();
    }

    @Override
    public void untoldBodies(Consumer<EntityId> each) {
        openBodies().filter(body -> !register.tables().isInformed(body.value())).forEach(each);
    }

    private Stream<EntityId> openBodies() {
        return register.tables().entities.values().stream()
                .filter(LegalEntity::isOpen)
                .map(LegalEntity::id)
                .sorted();
    }

    @Override
    public Count persons() {
        return new Count(
                holders().count(),
                holders()
                        .filter(one -> register.tables().isInformed(one.value()))
                        .count());
    }

    @Override
    public Count bodies() {
        return new Count(
                openBodies().count(),
                openBodies()
                        .filter(one -> register.tables().isInformed(one.value()))
                        .count());
    }
}
