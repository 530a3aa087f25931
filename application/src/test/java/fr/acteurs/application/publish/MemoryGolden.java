package fr.acteurs.application.publish;

import fr.acteurs.application.continuity.Evidence;
import fr.acteurs.application.continuity.OldId;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Statements;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Individual;
import fr.acteurs.domain.feed.Objection;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Change;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.register.Urgent;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Golden rows by id and the journal, as far as the publisher sees them. */
final class MemoryGolden {

    private final NavigableMap<String, Organisation> organisations = new TreeMap<>();
    private final Map<String, DatedPerson> persons = new HashMap<>();
    private final NavigableMap<String, Dated> mandates = new TreeMap<>();
    private final NavigableMap<Long, List<Change>> journal = new TreeMap<>();
    private final NavigableMap<Long, List<Redirection>> redirections = new TreeMap<>();

    /** By what those who object are known again, as a test has put it. */
    final Map<KeyedHash, PersonId> hashes = new HashMap<>();

    private final Map<String, Permission> permissions = new HashMap<>();
    private final NavigableMap<Long, Statement> statements = new TreeMap<>();
    private final Map<Long, LocalDate> saidOn = new HashMap<>();

    /** What the previous provider called our subjects. */
    final Map<LinkKey, LinkedTo> links = new HashMap<>();

    record LinkKey(SourceCode provider, OldId oldId) {}

    record LinkedTo(String ours, Evidence evidence, boolean standsIn) {}

    private record DatedPerson(NaturalPerson person, long version, LocalDate updatedOn) {}

    private record Dated(Mandate mandate, long version, LocalDate updatedOn) {}

    MemoryGolden copy() {
        MemoryGolden copy = new MemoryGolden();
        copy.organisations.putAll(organisations);
        copy.persons.putAll(persons);
        copy.mandates.putAll(mandates);
        copy.journal.putAll(journal);
        copy.redirections.putAll(redirections);
        copy.links.putAll(links);
        copy.permissions.putAll(permissions);
        copy.hashes.putAll(hashes);
        copy.statements.putAll(statements);
        copy.saidOn.putAll(saidOn);
        return copy;
    }

    /** Has the rows of these subjects move because what the feed shows of them did. */
    void move(Collection<String> ids, LocalDate date) {
        long next = revision() + 1;
        ids.forEach(id -> organisations.computeIfPresent(id, (same, o) -> new Organisation(o.entity(), next, date)));
        ids.forEach(id -> mandates.computeIfPresent(id, (same, m) -> new Dated(m.mandate(), next, date)));
        journal.put(
                next,
                ids.stream()
                        .map(id -> Change.modified(id, Set.of("previousId")))
                        .toList());
    }

    void take(Moves moves, LocalDate date) {
        long next = revision() + 1;
        moves.entities().forEach(e -> organisations.put(e.id().value(), new Organisation(e, next, date)));
        moves.persons().forEach(p -> persons.put(p.id().value(), new DatedPerson(p, next, date)));
        moves.mandates().forEach(m -> mandates.put(m.id().value(), new Dated(m, next, date)));
        journal.put(next, moves.changes());
        redirections.put(next, moves.redirections());
    }

    /** A person says something; their rows leave by all that they have said from now on. */
    void say(Statement statement, LocalDate date) {
        long next = revision() + 1;
        String person = statement.person().value();
        statements.put(next, statement);
        saidOn.put(next, date);
        Permission permission = Statements.fold(statements.values().stream()
                .filter(one -> one.person().equals(statement.person()))
                .toList());
        permissions.put(person, permission);
        persons.computeIfPresent(person, (same, p) -> new DatedPerson(p.person(), next, date));
        List<String> functions = functionsOf(statement.person()).stream()
                .filter(one -> one.isCurrent() || !permission.lets())
                .map(one -> one.id().value())
                .toList();
        functions.forEach(id -> mandates.computeIfPresent(id, (same, m) -> new Dated(m.mandate(), next, date)));
        journal.put(
                next,
                Stream.concat(functions.stream(), Stream.of(person))
                        .map(id -> Change.modified(id, Set.of(Urgent.PERMISSION)))
                        .toList());
    }

    private List<Mandate> functionsOf(PersonId person) {
        return mandates.values().stream()
                .map(Dated::mandate)
                .filter(one -> one.person().equals(person))
                .toList();
    }

    Stream<Objection> objectionsAfter(long revision) {
        return objections(number -> number > revision);
    }

    /** Those recorded in that month, or before its end and after that revision. */
    Stream<Objection> objectionsOf(YearMonth month, long settled) {
        return objections(number -> {
            YearMonth said = YearMonth.from(Objects.requireNonNull(saidOn.get(number)));
            return said.equals(month) || (said.isBefore(month) && number > settled);
        });
    }

    private Stream<Objection> objections(LongPredicate which) {
        return statements.entrySet().stream()
                .filter(said -> which.test(said.getKey()))
                .map(Map.Entry::getValue)
                .filter(this::isInForce)
                .sorted(Comparator.comparing(Statement::person))
                .map(said -> new Objection(
                        said.person(),
                        said.use(),
                        Statements.day(said.at()),
                        functionsOf(said.person()).stream().map(this::shown).toList()));
    }

    private Contact shown(Mandate mandate) {
        return contact(mandate.id().value()).orElseThrow();
    }

    private boolean isInForce(Statement said) {
        Permission now = permission(said.person().value());
        return said.stance() == Stance.OPPOSE
                && said.use()
                        .map(use -> now.closed().get(use) == Stance.OPPOSE)
                        .orElse(now.withheld().equals(Optional.of(Withheld.OPPOSITION)));
    }

    SuppressionList suppressed() {
        Map<PersonId, Permission.Withheld> withheld = new HashMap<>();
        permissions.forEach((person, permission) ->
                permission.withheld().ifPresent(why -> withheld.put(new PersonId(person), why)));
        return new SuppressionList(withheld, Map.copyOf(hashes), Set.of());
    }

    /** A person and all functions that they have or had. */
    Stream<String> subjectsOf(PersonId person) {
        return Stream.concat(
                Stream.of(person.value()),
                mandates.values().stream()
                        .map(Dated::mandate)
                        .filter(one -> one.person().equals(person))
                        .map(one -> one.id().value()));
    }

    /** Whether somebody, or some body, has closed something after that revision. */
    boolean hasClosedSince(long revision) {
        return hasObjectedSince(revision) || hasClosedPersonSince(revision);
    }

    private boolean hasObjectedSince(long revision) {
        return journal.tailMap(revision, false).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.fields().contains(Urgent.DIFFUSION))
                .flatMap(one -> Stream.ofNullable(organisations.get(one.id())))
                .anyMatch(one -> one.entity().diffusion().refusesOffers());
    }

    private boolean hasClosedPersonSince(long revision) {
        return journal.tailMap(revision, false).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.fields().contains(Urgent.PERMISSION))
                .map(one -> permission(one.id()))
                .anyMatch(
                        permission -> !permission.lets() || !permission.closed().isEmpty());
    }

    /** Whether what the person of that row lets be done has changed after that revision. */
    boolean isUrgent(String id, long after) {
        return journal.tailMap(after, false).values().stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.id().equals(id) && Urgent.isAmong(one.fields()));
    }

    long revision() {
        return journal.isEmpty() ? 0 : journal.lastKey();
    }

    Stream<Redirection> redirectionsAfter(long revision) {
        return redirections.tailMap(revision, false).values().stream().flatMap(List::stream);
    }

    Stream<Organisation> organisations() {
        return organisations.values().stream().filter(o -> o.entity().isOpen()).map(this::shown);
    }

    Stream<Contact> contacts() {
        return mandates.values().stream().filter(m -> m.mandate().isCurrent()).map(this::contact);
    }

    Optional<Organisation> organisation(String id) {
        return Optional.ofNullable(organisations.get(id)).map(this::shown);
    }

    Optional<Contact> contact(String id) {
        return Optional.ofNullable(mandates.get(id)).map(this::contact);
    }

    /** The subjects that the journal names after that revision, in the order of their ids, with their last motives. */
    NavigableMap<String, Optional<Motive>> movedAfter(long watermark) {
        NavigableMap<String, Optional<Motive>> moved = new TreeMap<>();
        journal.tailMap(watermark, false)
                .values()
                .forEach(changes -> changes.forEach(change ->
                        moved.merge(change.id(), change.motive(), (before, now) -> now.isPresent() ? now : before)));
        return moved;
    }

    /** Whoever holds a current function, in the order of their ids. */
    Stream<Individual> holders() {
        return persons.keySet().stream()
                .sorted()
                .map(id -> individual(id, mandate -> mandate.mandate().isCurrent()))
                .filter(one -> !one.functions().isEmpty());
    }

    /** Whose functions or identifiers moved, in the order of their ids. */
    Stream<Individual> movedHolders(long since, long endedAfter) {
        Set<String> moved = new TreeSet<>();
        movedAfter(since).keySet().stream().filter(persons::containsKey).forEach(moved::add);
        movedAfter(since).keySet().stream()
                .filter(mandates::containsKey)
                .forEach(id -> moved.add(mandates.get(id).mandate().person().value()));
        redirectionsAfter(since)
                .filter(redirection -> redirection.type() == Redirection.Type.P)
                .forEach(redirection -> moved.addAll(List.of(redirection.former(), redirection.current())));
        return moved.stream().map(id -> individual(id, one -> one.mandate().isCurrent() || one.version() > endedAfter));
    }

    private Individual individual(String id, Predicate<Dated> which) {
        List<Dated> all = mandates.values().stream()
                .filter(one -> one.mandate().person().value().equals(id))
                .toList();
        DatedPerson own = persons.get(id);
        return new Individual(
                own.person(),
                Math.max(
                        own.version(),
                        all.stream().mapToLong(Dated::version).max().orElse(0)),
                Stream.concat(Stream.of(own.updatedOn()), all.stream().map(Dated::updatedOn))
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                all.stream().filter(which).map(this::contact).toList(),
                permission(id),
                replacedBy(id));
    }

    /** Whom an identifier that gave way names today. */
    private @Nullable PersonId replacedBy(String id) {
        String now = id;
        for (Optional<String> next = leads(now); next.isPresent(); next = leads(now)) {
            now = next.get();
        }
        return now.equals(id) ? null : new PersonId(now);
    }

    private Optional<String> leads(String id) {
        return redirectionsAfter(0)
                .filter(one -> one.type() == Redirection.Type.P && one.motive() == Motive.FUSION)
                .filter(one -> one.former().equals(id))
                .map(Redirection::current)
                .reduce((first, last) -> last);
    }

    private Contact contact(Dated dated) {
        Mandate mandate = dated.mandate();
        return new Contact(
                mandate,
                persons.get(mandate.person().value()).person(),
                organisations.get(mandate.entity().value()).entity(),
                dated.version(),
                dated.updatedOn(),
                previousOf(mandate),
                permission(mandate.person().value()));
    }

    private Permission permission(String person) {
        return permissions.getOrDefault(person, Permission.NONE);
    }

    private Organisation shown(Organisation o) {
        String previous = previous(o.entity().id().value(), link -> true);
        return new Organisation(o.entity(), o.version(), o.updatedOn(), previous, o.replacedBy());
    }

    private @Nullable String previousOf(Mandate mandate) {
        String own = previous(mandate.id().value(), link -> true);
        return own == null ? previous(mandate.person().value(), LinkedTo::standsIn) : own;
    }

    private @Nullable String previous(String id, Predicate<LinkedTo> which) {
        return links.entrySet().stream()
                .filter(link -> link.getValue().ours().equals(id) && which.test(link.getValue()))
                .map(link -> link.getKey().oldId().value())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
