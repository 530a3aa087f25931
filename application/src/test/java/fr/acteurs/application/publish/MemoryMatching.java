package fr.acteurs.application.publish;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.acteurs.application.continuity.Evidence;
import fr.acteurs.application.continuity.Finding;
import fr.acteurs.application.continuity.Matching;
import fr.acteurs.application.continuity.Namesake;
import fr.acteurs.application.continuity.OldId;
import fr.acteurs.application.continuity.Reason;
import fr.acteurs.application.continuity.SubjectType;
import fr.acteurs.application.continuity.Verdict;
import fr.acteurs.application.publish.MemoryGolden.LinkKey;
import fr.acteurs.application.publish.MemoryGolden.LinkedTo;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reference {@link Matching}: what it does in lists, an adapter does with sets. */
final class MemoryMatching implements Matching {

    private final MemoryGolden register;
    private final SourceCode provider;
    private final LocalDate date;
    private final List<Finding> findings = new ArrayList<>();
    private boolean settled;

    MemoryMatching(MemoryGolden register, SourceCode provider, LocalDate date) {
        this.register = register;
        this.provider = provider;
        this.date = date;
    }

    @Override
    public Map<String, List<Organisation>> bodies(Numbering by, Collection<String> values) {
        return register.organisations()
                .filter(body -> by != Numbering.INSEE || body.entity().kind().equals(EntityKind.COMMUNE))
                .filter(body -> values.contains(number(by, body.entity())))
                .collect(groupingBy(body -> number(by, body.entity())));
    }

    private static String number(Numbering by, LegalEntity entity) {
        return Objects.toString(
                switch (by) {
                    case SIRET -> entity.siret();
                    case SIREN -> entity.siren();
                    case INSEE -> entity.insee();
                },
                "none");
    }

    @Override
    public Map<Namesake, List<EntityId>> namesakes(Collection<Namesake> names) {
        return register.organisations()
                .map(Organisation::entity)
                .filter(body -> namesake(body).filter(names::contains).isPresent())
                .collect(groupingBy(body -> namesake(body).orElseThrow(), mapping(LegalEntity::id, toList())));
    }

    private static Optional<Namesake> namesake(LegalEntity body) {
        return Optional.ofNullable(body.departement()).map(code -> new Namesake(Folding.fold(body.name()), code));
    }

    @Override
    public Map<EntityId, Organisation> bodiesById(Collection<EntityId> ids) {
        return register.organisations()
                .filter(body -> ids.contains(body.entity().id()))
                .collect(toMap(body -> body.entity().id(), body -> body));
    }

    @Override
    public Map<EntityId, List<Contact>> contactsIn(Collection<EntityId> bodies) {
        return register.contacts()
                .filter(contact -> bodies.contains(contact.entity().id()))
                .collect(groupingBy(contact -> contact.entity().id()));
    }

    @Override
    public Map<OldId, String> linked(Collection<OldId> ids) {
        Map<OldId, String> linked = new HashMap<>();
        ids.forEach(id -> Optional.ofNullable(register.links.get(new LinkKey(provider, id)))
                .ifPresent(link -> linked.put(id, link.ours())));
        if (settled) {
            findings.stream()
                    .filter(f -> f.type() == SubjectType.O && isMatched(f) && !isEarlier(f) && ids.contains(id(f)))
                    .forEach(f -> linked.put(id(f), f.ours().orElseThrow()));
        }
        return linked;
    }

    @Override
    public void stage(Collection<Finding> found) {
        findings.addAll(found);
    }

    @Override
    public void settle() {
        settled = true;
        byId().forEach((id, rows) -> {
            Set<String> direct = ours(rows, f -> !isEarlier(f));
            if (direct.size() == 1) {
                replace(
                        id,
                        f -> !isMatched(f) || isEarlier(f),
                        f -> f.linkedTo(direct.iterator().next()));
            }
        });
        byId().forEach((id, rows) -> {
            Set<String> ours = ours(rows, f -> true);
            if (ours.size() > 1) {
                replace(id, MemoryMatching::isMatched, f -> f.refused(Reason.TWO_OF_OURS, List.copyOf(ours)));
            }
        });
        Set<String> crowded = duplicates()
                .filter(two -> two.type() == SubjectType.O)
                .map(Duplicate::ours)
                .collect(toSet());
        findings.replaceAll(f -> f.type() == SubjectType.O
                        && f.evidence().filter(Evidence.SIREN::equals).isPresent()
                        && f.ours().filter(crowded::contains).isPresent()
                ? f.ambiguous(Reason.SAME_SIREN, f.ours().stream().toList())
                : f);
    }

    private void replace(OldId id, Predicate<Finding> which, Function<Finding, Finding> by) {
        findings.replaceAll(f -> id.equals(id(f)) && which.test(f) ? by.apply(f) : f);
    }

    private static boolean isEarlier(Finding finding) {
        return finding.evidence().filter(Evidence.EARLIER::equals).isPresent();
    }

    private static boolean isMatched(Finding finding) {
        return finding.verdict() == Verdict.MATCHED;
    }

    private static @Nullable OldId id(Finding finding) {
        return finding.oldId().isEmpty() ? null : new OldId(finding.type(), finding.oldId());
    }

    private Map<OldId, List<Finding>> byId() {
        return findings.stream().filter(f -> !f.oldId().isEmpty()).collect(groupingBy(MemoryMatching::id));
    }

    private static Set<String> ours(List<Finding> rows, Predicate<Finding> which) {
        return rows.stream()
                .filter(MemoryMatching::isMatched)
                .filter(which)
                .flatMap(f -> f.ours().stream())
                .collect(toCollection(TreeSet::new));
    }

    @Override
    public Tally tally() {
        Map<SubjectType, Map<Verdict, Long>> ids = new HashMap<>();
        byId().forEach((id, rows) ->
                ids.computeIfAbsent(id.type(), first -> new HashMap<>()).merge(verdict(rows), 1L, Long::sum));
        return new Tally(
                findings.stream().filter(Finding::decides).collect(groupingBy(Finding::verdict, counting())), ids);
    }

    private static Verdict verdict(List<Finding> rows) {
        boolean two = rows.stream()
                .anyMatch(f -> f.reason().filter(Reason.TWO_OF_OURS::equals).isPresent());
        Verdict best = rows.stream()
                .map(Finding::verdict)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return two ? Verdict.REFUSED : best;
    }

    @Override
    public void eachFinding(SubjectType type, Consumer<Finding> each) {
        findings.stream()
                .filter(f -> f.type() == type)
                .sorted(Comparator.comparing(Finding::line))
                .forEach(each);
    }

    @Override
    public void eachDuplicate(Consumer<Duplicate> each) {
        duplicates().sorted(Comparator.comparing(Duplicate::ours)).forEach(each);
    }

    private Stream<Duplicate> duplicates() {
        Map<String, Set<OldId>> byOurs = new TreeMap<>();
        findings.stream()
                .filter(f -> isMatched(f) && !f.oldId().isEmpty())
                .forEach(f -> byOurs.computeIfAbsent(f.ours().orElseThrow(), first -> new HashSet<>())
                        .add(id(f)));
        return byOurs.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> duplicate(e.getKey(), e.getValue()));
    }

    private static Duplicate duplicate(String ours, Set<OldId> ids) {
        return new Duplicate(
                ids.iterator().next().type(),
                ours,
                ids.stream().map(OldId::value).sorted().toList());
    }

    @Override
    public void eachNew(Consumer<NewSubject> each) {
        Set<SubjectType> numbered = byId().keySet().stream().map(OldId::type).collect(toSet());
        boolean ofBodies = findings.stream()
                .anyMatch(f ->
                        f.type() == SubjectType.O && f.decides() && !f.oldId().isEmpty());
        Set<String> known = Stream.concat(
                        findings.stream().filter(MemoryMatching::isMatched).flatMap(f -> f.ours().stream()),
                        register.links.entrySet().stream()
                                .filter(link -> link.getKey().provider().equals(provider))
                                .map(link -> link.getValue().ours()))
                .collect(toSet());
        Map<String, NewSubject> found = new TreeMap<>();
        if (ofBodies) {
            newBodies(known).forEach(one -> found.put(one.id(), one));
        }
        covered()
                .filter(contact -> !known.contains(contact.mandate().id().value()))
                .filter(contact -> numbered.contains(SubjectType.F))
                .forEach(contact -> found.put(
                        contact.mandate().id().value(),
                        subject(SubjectType.F, contact.mandate().id().value(), contact)));
        covered()
                .filter(contact -> !known.contains(contact.person().id().value()))
                .filter(contact -> numbered.contains(SubjectType.P))
                .forEach(contact -> found.putIfAbsent(
                        contact.person().id().value(),
                        subject(SubjectType.P, contact.person().id().value(), contact)));
        found.values().forEach(each);
    }

    private Stream<NewSubject> newBodies(Set<String> known) {
        Set<EntityKind> kinds = findings.stream()
                .filter(f -> f.type() == SubjectType.O)
                .flatMap(f -> f.ours().stream())
                .flatMap(id -> register.organisation(id).stream())
                .map(body -> body.entity().kind())
                .collect(toSet());
        return register.organisations()
                .map(Organisation::entity)
                .filter(body ->
                        kinds.contains(body.kind()) && !known.contains(body.id().value()))
                .map(body -> new NewSubject(
                        SubjectType.O,
                        body.id().value(),
                        body.id().value(),
                        body.name(),
                        body.kind().code(),
                        ""));
    }

    private record Scope(EntityKind kind, FunctionCode function) {
        static Scope of(Contact contact) {
            return new Scope(contact.entity().kind(), contact.mandate().function());
        }
    }

    private Stream<Contact> covered() {
        Set<Scope> scopes = findings.stream()
                .filter(f -> f.type() == SubjectType.F && isMatched(f))
                .flatMap(f -> register.contact(f.ours().orElseThrow()).stream())
                .map(Scope::of)
                .collect(toSet());
        return register.contacts().filter(contact -> contact.entity().isOpen() && scopes.contains(Scope.of(contact)));
    }

    private static NewSubject subject(SubjectType type, String id, Contact contact) {
        return new NewSubject(
                type,
                id,
                contact.entity().id().value(),
                contact.entity().name(),
                contact.entity().kind().code(),
                contact.mandate().function().code());
    }

    @Override
    public Recorded record(boolean personsStandIn) {
        Map<String, String> before = shown();
        long created = 0;
        long changed = 0;
        long unchanged = 0;
        for (Map.Entry<OldId, List<Finding>> one : byId().entrySet()) {
            Optional<Finding> direct = one.getValue().stream()
                    .filter(f -> isMatched(f) && !isEarlier(f))
                    .findFirst();
            if (direct.isPresent()) {
                LinkedTo link = link(direct.get(), personsStandIn);
                LinkedTo was = register.links.put(new LinkKey(provider, one.getKey()), link);
                created += was == null ? 1 : 0;
                changed += was != null && !isSame(was, link) ? 1 : 0;
                unchanged += was != null && isSame(was, link) ? 1 : 0;
            } else if (one.getValue().stream().anyMatch(MemoryMatching::isEarlier)) {
                unchanged++;
            }
        }
        return new Recorded(created, changed, unchanged, move(before));
    }

    private static LinkedTo link(Finding finding, boolean personsStandIn) {
        return new LinkedTo(
                finding.ours().orElseThrow(),
                finding.evidence().orElseThrow(),
                personsStandIn && finding.type() == SubjectType.P);
    }

    private static boolean isSame(LinkedTo was, LinkedTo is) {
        return was.ours().equals(is.ours()) && was.standsIn() == is.standsIn();
    }

    private long move(Map<String, String> before) {
        List<String> moved = shown().entrySet().stream()
                .filter(row -> !row.getValue().equals(before.get(row.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (!moved.isEmpty()) {
            register.move(moved, date);
        }
        return moved.size();
    }

    private Map<String, String> shown() {
        Map<String, String> shown = new HashMap<>();
        register.organisations().forEach(o -> shown.put(o.entity().id().value(), Objects.toString(o.previousId())));
        register.contacts().forEach(c -> shown.put(c.mandate().id().value(), Objects.toString(c.previousId())));
        return shown;
    }
}
