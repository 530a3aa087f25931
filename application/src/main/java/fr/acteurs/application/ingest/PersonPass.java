package fr.acteurs.application.ingest;

import static java.util.stream.Collectors.toCollection;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Multiset;
import fr.acteurs.application.register.Link;
import fr.acteurs.application.register.Moved;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.Settled;
import fr.acteurs.application.register.StoredObservation;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Level;
import fr.acteurs.domain.register.OfficeSearch;
import fr.acteurs.domain.register.OfficeSearch.Outcome;
import fr.acteurs.domain.register.PersonProbe;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links what is said of persons and of no function: to whom the source spoke of before, else to whom {@link OfficeSearch}
 * finds among those who hold or held the function. Of whom nobody knows, nothing is kept.
 */
final class PersonPass {

    private final RegisterTransaction transaction;
    private final Tally tally;
    private final List<List<Told>> newcomers = new ArrayList<>();

    PersonPass(RegisterTransaction transaction, Tally tally) {
        this.transaction = transaction;
        this.tally = tally;
    }

    /** What is said of a person, and the body in which they hold or held the function. */
    record Told(Moved moved, Observation.OfPerson said, EntityId body) {}

    /** Links those of whom the source spoke before; the others wait until all its rows are read ({@link #end}). */
    List<Settled> link(List<Told> told) {
        Map<Boolean, List<Told>> byWhetherKnown = told.stream()
                .collect(Collectors.partitioningBy(one -> before(one).isPresent()));
        newcomers.add(byWhetherKnown.getOrDefault(false, List.of()));
        return byWhetherKnown.getOrDefault(true, List.of()).stream()
                .flatMap(one ->
                        before(one).map(said -> settled(one, said.link(), said.facts(), Optional.empty())).stream())
                .toList();
    }

    private static Optional<StoredObservation> before(Told told) {
        return told.moved().before().filter(said -> !said.over());
    }

    /**
     * Links the others in the order of their lines; who cannot be told is noted. Of several rows that lead to one holder, those
     * that do so by names alone may mean a namesake whom nobody knows, in whatever order they stand.
     *
     * @param keep given them, some at a time
     */
    void end(Consumer<List<Settled>> keep) {
        List<Lead> leads = newcomers.stream()
                .filter(told -> !told.isEmpty())
                .flatMap(told -> leads(told).stream())
                .toList();
        Set<Lead> namesakes = namesakes(leads);
        Lists.partition(leads, IngestEdition.CHUNK)
                .forEach(some -> keep.accept(some.stream()
                        .flatMap(lead -> settled(lead, namesakes.contains(lead)).stream())
                        .toList()));
    }

    private List<Lead> leads(List<Told> told) {
        Offices offices = new Offices(told);
        return told.stream().map(offices::lead).toList();
    }

    /** To whom a row leads: to the holder of a function, or to nobody who can be told. */
    private record Lead(Told told, Outcome outcome, Optional<Mandate> mandate) {

        boolean isByNameAlone() {
            return outcome instanceof Outcome.Found found && found.by() == Level.ALONE_IN_OFFICE;
        }

        Optional<Holding> holding() {
            return mandate.map(Holding::of);
        }
    }

    /** A person in an office, whatever the term. */
    private record Holding(PersonId person, EntityId body, FunctionCode function) {

        static Holding of(Mandate mandate) {
            return new Holding(mandate.person(), mandate.entity(), mandate.function());
        }
    }

    /** Those whom names alone lead where another row leads too, be it one of before that the source lists still. */
    private Set<Lead> namesakes(List<Lead> leads) {
        Multiset<Holding> reached =
                leads.stream().flatMap(lead -> lead.holding().stream()).collect(toCollection(HashMultiset::create));
        List<Lead> named = leads.stream().filter(Lead::isByNameAlone).toList();
        transaction.toldThrough(persons(named)).forEach(mandate -> reached.add(Holding.of(mandate)));
        return named.stream()
                .filter(lead ->
                        lead.holding().filter(one -> reached.count(one) > 1).isPresent())
                .collect(Collectors.toSet());
    }

    private static Set<PersonId> persons(List<Lead> leads) {
        return leads.stream()
                .flatMap(lead -> lead.mandate().stream())
                .map(Mandate::person)
                .collect(Collectors.toSet());
    }

    private Optional<Settled> settled(Lead lead, boolean isANamesake) {
        if (!isANamesake && lead.outcome() instanceof Outcome.Found found) {
            Link link = Link.toHolder(lead.mandate().orElseThrow());
            return Optional.of(settled(lead.told(), link, Facts.none(), Optional.of(found.by())));
        }
        boolean several = isANamesake || lead.outcome() instanceof Outcome.Several;
        refuse(lead.told().moved(), several ? Reason.NAMESAKES : Reason.UNKNOWN_PERSON);
        return Optional.empty();
    }

    private void refuse(Moved moved, Reason reason) {
        tally.note(new Notice(moved.line(), reason, moved.observation().entity().toString()));
    }

    private Settled settled(Told told, Link link, Facts before, Optional<Level> by) {
        if (told.moved().primary()) {
            tally.taken(by.isPresent());
        }
        Facts facts = told.said().told().settledAfter(before);
        return new Settled(told.moved(), link, facts, Optional.empty(), by);
    }

    /** Who holds or held the functions that a chunk speaks of. */
    private final class Offices {

        private final Multimap<Office, Mandate> mandates =
                MultimapBuilder.hashKeys().arrayListValues().build();
        private final Map<PersonId, Set<PersonProbe>> names = new HashMap<>();

        /** A function in a body. */
        private record Office(EntityId body, FunctionCode function) {}

        Offices(List<Told> told) {
            Set<EntityId> bodies = told.stream().map(Told::body).collect(Collectors.toSet());
            Set<FunctionCode> functions =
                    told.stream().map(one -> one.said().function()).collect(Collectors.toSet());
            Collection<Mandate> ever = transaction.everHeldIn(bodies, functions);
            mandates.putAll(Multimaps.index(ever, mandate -> new Office(mandate.entity(), mandate.function())));
            name(ever.stream().map(Mandate::person).collect(Collectors.toSet()));
        }

        /** Somebody is known under the present name, and under every one that a source gives. */
        private void name(Set<PersonId> persons) {
            Map<PersonId, List<Testimony>> said = transaction.testimoniesOfPersons(persons);
            transaction.personsById(persons).forEach((id, person) -> {
                Set<PersonProbe> known = new HashSet<>(Set.of(PersonProbe.of(person)));
                said.getOrDefault(id, List.of()).stream()
                        .filter(one -> one.facts().get(Field.SURNAME).isPresent())
                        .forEach(one -> known.add(probe(one.facts(), person)));
                names.put(id, known);
            });
        }

        /** Under another name they have the same numbers and the same sex. */
        private static PersonProbe probe(Facts facts, NaturalPerson person) {
            PersonProbe said = PersonProbe.of(facts);
            Set<ExternalId> ids =
                    Stream.concat(said.ids().stream(), person.ids().stream()).collect(Collectors.toSet());
            return new PersonProbe(said.name(), Optional.ofNullable(person.sex()), said.birthDate(), ids);
        }

        Lead lead(Told told) {
            Outcome outcome = find(told);
            Optional<Mandate> mandate =
                    outcome instanceof Outcome.Found found ? Optional.of(held(told, found.person())) : Optional.empty();
            return new Lead(told, outcome, mandate);
        }

        private Outcome find(Told told) {
            Map<PersonId, Set<PersonProbe>> office = new HashMap<>();
            mandates(told).forEach(held -> office.put(held.person(), names.getOrDefault(held.person(), Set.of())));
            return OfficeSearch.find(PersonProbe.of(told.said().facts()), office);
        }

        /** Of several terms the one that goes on, else the latest. */
        private Mandate held(Told told, PersonId person) {
            return mandates(told).stream()
                    .filter(held -> held.person().equals(person))
                    .max(Comparator.comparing(Mandate::isCurrent).thenComparing(Mandate::id))
                    .orElseThrow();
        }

        private List<Mandate> mandates(Told told) {
            return new ArrayList<>(
                    mandates.get(new Office(told.body(), told.said().function())));
        }
    }
}
