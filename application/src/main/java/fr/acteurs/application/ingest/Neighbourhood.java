package fr.acteurs.application.ingest;

import com.google.common.collect.Sets;
import fr.acteurs.application.register.Held;
import fr.acteurs.application.register.Holder;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Seat;
import fr.acteurs.domain.person.KinKey;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Opinions;
import fr.acteurs.domain.register.PersonCandidate;
import fr.acteurs.domain.register.PersonProbe;
import fr.acteurs.domain.register.PersonResolver;
import fr.acteurs.domain.register.Rectified;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom the register knows around a chunk of observations: those who hold the seats, those who may be the persons, and
 * what these hold. Fetched at once, and kept true while the chunk is linked.
 */
final class Neighbourhood {

    private final Map<EntityId, List<Holder>> holders = new HashMap<>();
    private final Map<EntityId, List<Holder>> beside;
    private final Map<KinKey, Set<PersonId>> kin = new HashMap<>();
    private final Map<PersonId, PersonProbe> probes = new HashMap<>();
    private final Map<FunctionId, PersonProbe> asListed = new HashMap<>();
    private final Map<PersonId, List<Held>> held = new HashMap<>();
    private final Map<PersonId, Set<PersonProbe>> otherNames = new HashMap<>();
    private final Opinions opinions;

    /** @param rectified whoever is in it answers to the name that they gave, and to that of the registers */
    Neighbourhood(RegisterTransaction transaction, List<Seated> chunk, Rectified rectified) {
        this.opinions = transaction.opinions();
        add(transaction.holders(bodies(chunk.stream().filter(Seated::isForOne))));
        add(transaction.leaving(bodies(chunk.stream())));
        List<Seated> news = chunk.stream().filter(Seated::isNewOrReturns).toList();
        this.beside = transaction.beside(bodies(news.stream()), functions(news));
        transaction
                .kin(keys(chunk))
                .forEach((key, persons) -> persons.forEach(person -> {
                    kin.computeIfAbsent(key, first -> new HashSet<>()).add(person.id());
                    probes.put(person.id(), PersonProbe.of(person));
                }));
        transaction.held(persons(chunk)).forEach((person, mandates) -> held.put(person, new ArrayList<>(mandates)));
        Set<PersonId> all = persons(chunk);
        Set<PersonId> corrected = Sets.intersection(all, rectified.persons());
        transaction
                .testimoniesOfPersons(Sets.union(corrected, Sets.intersection(all, opinions.joined())))
                .forEach((person, said) -> otherNames.put(person, names(said)));
        transaction
                .personsById(corrected)
                .forEach((id, person) ->
                        otherNames.computeIfAbsent(id, none -> new HashSet<>()).addAll(names(person, rectified)));
    }

    /** The name that they gave, and the mistakes in whose place it stands. */
    private static Set<PersonProbe> names(NaturalPerson person, Rectified rectified) {
        Facts right = Facts.builder()
                .say(Field.SURNAME, person.name().surname())
                .say(Field.GIVEN_NAME, person.name().givenName())
                .say(Field.SEX, Optional.ofNullable(person.sex()))
                .say(Field.BIRTH_DATE, Optional.ofNullable(person.birthDate()))
                .build();
        Set<PersonProbe> names = new HashSet<>(Set.of(PersonProbe.of(person)));
        rectified.mistakesOf(person.id()).forEach(mistake -> names.add(PersonProbe.of(right.overlaid(mistake))));
        return names;
    }

    private static Set<PersonProbe> names(List<Testimony> said) {
        return said.stream()
                .filter(one -> one.facts().get(Field.SURNAME).isPresent())
                .map(one -> PersonProbe.of(one.facts()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<EntityId> bodies(Stream<Seated> seated) {
        return seated.map(Seated::entity).collect(Collectors.toSet());
    }

    private static Set<FunctionCode> functions(List<Seated> seated) {
        return seated.stream().map(Seated::function).collect(Collectors.toSet());
    }

    private void add(Map<EntityId, List<Holder>> found) {
        found.forEach((entity, those) -> {
            List<Holder> sitting = holders.computeIfAbsent(entity, first -> new ArrayList<>());
            those.stream().filter(holder -> !isAmong(sitting, holder)).forEach(sitting::add);
        });
    }

    private static boolean isAmong(List<Holder> sitting, Holder other) {
        return sitting.stream()
                .anyMatch(one -> one.mandate().id().equals(other.mandate().id()));
    }

    private static Set<KinKey> keys(List<Seated> chunk) {
        return chunk.stream()
                .filter(Seated::mayBeKnown)
                .flatMap(one -> one.observation().kin().stream())
                .collect(Collectors.toSet());
    }

    /** All of whom a candidate or a linked subject may be made. */
    private Set<PersonId> persons(List<Seated> chunk) {
        Stream<PersonId> sitting = Stream.of(holders, beside)
                .flatMap(those -> those.values().stream())
                .flatMap(Collection::stream)
                .map(holder -> holder.mandate().person());
        Stream<PersonId> before = chunk.stream()
                .flatMap(one -> one.moved().before().stream())
                .flatMap(one -> Stream.ofNullable(one.link().person()));
        return Stream.of(sitting, before, probes.keySet().stream())
                .flatMap(persons -> persons)
                .collect(Collectors.toSet());
    }

    /** Those who may be the person: who shares a key, who leaves a seat of the body, and whom others list in this one. */
    Collection<PersonCandidate> candidates(Seated seated) {
        Map<PersonId, PersonProbe> known = new LinkedHashMap<>();
        if (seated.mayBeKnown()) {
            seated.observation()
                    .kin()
                    .forEach(key ->
                            kin.getOrDefault(key, Set.of()).forEach(person -> known.put(person, probeOf(person))));
        }
        Stream.concat(besides(seated), holdersIn(seated.entity()).stream().filter(holder -> !holder.listed()))
                .forEach(holder -> known.put(holder.mandate().person(), probeOf(holder)));
        List<PersonCandidate> candidates = known.entrySet().stream()
                .flatMap(entry -> underEachName(entry.getKey(), entry.getValue()))
                .toList();
        return heedingOpinions(seated, candidates);
    }

    /** Two registers may write one holder of the seat so differently that no key is shared. */
    private Stream<Holder> besides(Seated seated) {
        return seated.isNewOrReturns()
                ? beside.getOrDefault(seated.entity(), List.of()).stream()
                        .filter(holder -> holder.mandate().function().equals(seated.function()))
                : Stream.empty();
    }

    /** Whoever humans joined of several, or has had a name put right, answers to all their names. */
    private Stream<PersonCandidate> underEachName(PersonId person, PersonProbe probe) {
        return Stream.concat(Stream.of(probe), otherNames.getOrDefault(person, Set.of()).stream())
                .distinct()
                .map(name -> PersonCandidate.of(person, name, seatsOf(person)));
    }

    /** Of two whom a human told apart, the one who leaves this very seat and fits is the one who is meant. */
    private List<PersonCandidate> heedingOpinions(Seated seated, List<PersonCandidate> candidates) {
        if (!opinions.tellApart()) {
            return candidates;
        }
        Set<PersonId> leaving = candidates.stream()
                .filter(candidate -> leavesThisSeat(candidate, seated)
                        && PersonResolver.compare(seated.probe(), seated.seat(), candidate)
                                .merges())
                .map(PersonCandidate::id)
                .collect(Collectors.toSet());
        return candidates.stream()
                .map(candidate -> leaving.stream().anyMatch(one -> opinions.areApart(one, candidate.id()))
                        ? candidate.judgedDifferent()
                        : candidate)
                .toList();
    }

    private static boolean leavesThisSeat(PersonCandidate candidate, Seated seated) {
        return candidate.held().stream()
                .anyMatch(held -> !held.listed() && held.seat().isSameAs(seated.seat()));
    }

    /** Whether a human joined several in this one. */
    boolean isJoined(PersonId person) {
        return opinions.isJoined(person);
    }

    private PersonProbe probeOf(Holder holder) {
        return asListed.computeIfAbsent(
                holder.mandate().id(),
                function -> PersonProbe.of(holder.observation().facts()));
    }

    private PersonProbe probeOf(PersonId person) {
        PersonProbe probe = probes.get(person);
        if (probe == null) {
            throw new IllegalStateException("Nobody was fetched for " + person);
        }
        return probe;
    }

    private List<PersonCandidate.Held> seatsOf(PersonId person) {
        return heldBy(person).stream()
                .map(one -> new PersonCandidate.Held(Seat.of(one.mandate()), one.listed()))
                .toList();
    }

    List<Held> heldBy(PersonId person) {
        return held.getOrDefault(person, List.of());
    }

    List<Holder> holdersIn(EntityId entity) {
        return holders.getOrDefault(entity, List.of());
    }

    /** The holder of a seat for one. */
    Optional<Holder> holderOf(Seated seated) {
        return seated.isForOne()
                ? holdersIn(seated.entity()).stream()
                        .filter(holder -> holder.mandate().function().equals(seated.function()))
                        .findFirst()
                : Optional.empty();
    }

    /** What the person holds in that body with that function. */
    Optional<Mandate> current(PersonId person, EntityId entity, FunctionCode function) {
        return currentIn(entity, person)
                .filter(mandate -> mandate.function().equals(function))
                .findFirst();
    }

    /** What the person holds in that body. */
    Stream<Mandate> currentIn(EntityId entity, PersonId person) {
        return heldBy(person).stream()
                .map(Held::mandate)
                .filter(mandate -> mandate.entity().equals(entity));
    }

    /** Rows further down may speak of the same person, or of somebody else who has the name. */
    void met(PersonId person, PersonProbe probe) {
        probes.putIfAbsent(person, probe);
        probe.kin()
                .forEach(key ->
                        kin.computeIfAbsent(key, first -> new HashSet<>()).add(person));
    }

    void begun(Mandate mandate) {
        held.computeIfAbsent(mandate.person(), first -> new ArrayList<>()).add(new Held(mandate, true));
    }

    void ended(Mandate mandate) {
        held.getOrDefault(mandate.person(), new ArrayList<>())
                .removeIf(one -> one.mandate().id().equals(mandate.id()));
        holders.computeIfPresent(
                mandate.entity(),
                (entity, those) -> those.stream()
                        .filter(holder -> !holder.mandate().id().equals(mandate.id()))
                        .toList());
    }

    /** The person is listed where they were, under another key. */
    void listedAgain(Mandate mandate) {
        ended(mandate);
        begun(mandate);
    }
}
