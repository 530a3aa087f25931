package fr.acteurs.application.ingest;

import com.google.common.collect.Multimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links what is said of persons and of no function: to whom the source spoke of before, else to whom {@link OfficeSearch}
 * finds among those who hold or held the function. Of whom nobody knows, nothing is kept.
 */
final class PersonPass {

    private final RegisterTransaction transaction;
    private final Tally tally;

    PersonPass(RegisterTransaction transaction, Tally tally) {
        this.transaction = transaction;
        this.tally = tally;
    }

    /** What is said of a person, and the body in which they hold or held the function. */
    record Told(Moved moved, Observation.OfPerson said, EntityId body) {}

    /** Links them in the order of their lines; who cannot be told is noted. */
    List<Settled> link(List<Told> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        Offices offices = new Offices(told);
        return told.stream().flatMap(one -> linked(one, offices).stream()).toList();
    }

    private Optional<Settled> linked(Told told, Offices offices) {
        Optional<StoredObservation> before = told.moved().before().filter(said -> !said.over());
        return before.isPresent()
                ? Optional.of(settled(told, before.get().link(), before.get().facts(), Optional.empty()))
                : found(told, offices);
    }

    private Optional<Settled> found(Told told, Offices offices) {
        Outcome outcome = offices.find(told);
        if (outcome instanceof Outcome.Found found) {
            Link link = Link.toHolder(offices.held(told, found.person()));
            return Optional.of(settled(told, link, Facts.none(), Optional.of(found.by())));
        }
        refuse(told.moved(), outcome instanceof Outcome.Several ? Reason.NAMESAKES : Reason.UNKNOWN_PERSON);
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

        Outcome find(Told told) {
            Map<PersonId, Set<PersonProbe>> office = new HashMap<>();
            mandates(told).forEach(held -> office.put(held.person(), names.getOrDefault(held.person(), Set.of())));
            return OfficeSearch.find(PersonProbe.of(told.said().facts()), office);
        }

        /** Of several terms the one that goes on, else the latest. */
        Mandate held(Told told, PersonId person) {
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
