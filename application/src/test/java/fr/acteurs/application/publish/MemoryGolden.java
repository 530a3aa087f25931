package fr.acteurs.application.publish;

import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Change;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Golden rows by id and the journal, as far as the publisher sees them. */
final class MemoryGolden {

    private final NavigableMap<String, Organisation> organisations = new TreeMap<>();
    private final Map<String, NaturalPerson> persons = new HashMap<>();
    private final NavigableMap<String, Dated> mandates = new TreeMap<>();
    private final NavigableMap<Long, List<Change>> journal = new TreeMap<>();
    private final NavigableMap<Long, List<Redirection>> redirections = new TreeMap<>();

    private record Dated(Mandate mandate, long version, LocalDate updatedOn) {}

    void take(Moves moves, LocalDate date) {
        long next = revision() + 1;
        moves.entities().forEach(e -> organisations.put(e.id().value(), new Organisation(e, next, date)));
        moves.persons().forEach(p -> persons.put(p.id().value(), p));
        moves.mandates().forEach(m -> mandates.put(m.id().value(), new Dated(m, next, date)));
        journal.put(next, moves.changes());
        redirections.put(next, moves.redirections());
    }

    long revision() {
        return journal.isEmpty() ? 0 : journal.lastKey();
    }

    Stream<Redirection> redirectionsAfter(long revision) {
        return redirections.tailMap(revision, false).values().stream().flatMap(List::stream);
    }

    Stream<Organisation> organisations() {
        return organisations.values().stream().filter(o -> o.entity().isOpen());
    }

    Stream<Contact> contacts() {
        return mandates.values().stream().filter(m -> m.mandate().isCurrent()).map(this::contact);
    }

    Optional<Organisation> organisation(String id) {
        return Optional.ofNullable(organisations.get(id));
    }

    Optional<Contact> contact(String id) {
        return Optional.ofNullable(mandates.get(id)).map(this::contact);
    }

    /** The subjects that the journal names after that revision, in the order of their ids, with their last motives. */
    NavigableMap<String, Optional<Motive>> movedAfter(long watermark) {
        NavigableMap<String, Optional<Motive>> moved = new TreeMap<>();
        journal.tailMap(watermark, false)
                .values()
                .forEach(changes -> changes.forEach(change -> moved.put(change.id(), change.motive())));
        return moved;
    }

    private Contact contact(Dated dated) {
        Mandate mandate = dated.mandate();
        return new Contact(
                mandate,
                persons.get(mandate.person().value()),
                organisations.get(mandate.entity().value()).entity(),
                dated.version(),
                dated.updatedOn());
    }
}
