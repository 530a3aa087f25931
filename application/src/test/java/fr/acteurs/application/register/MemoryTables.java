package fr.acteurs.application.register;

import com.google.common.collect.Sets;
import fr.acteurs.application.consent.InformationBook;
import fr.acteurs.application.consent.Recorded;
import fr.acteurs.application.consent.RightsMark;
import fr.acteurs.application.consent.Wording;
import fr.acteurs.application.register.RegisterView.EditionLine;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.KinKey;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Change;
import fr.acteurs.domain.register.Judgement;
import fr.acteurs.domain.register.Level;
import fr.acteurs.domain.register.PersonProbe;
import fr.acteurs.domain.register.Rectification;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.segment.Standing;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Rates;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.SaidExtras;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a register holds, as maps of immutable values: a copy of the maps is another register. */
final class MemoryTables {

    /** How a source calls a subject in one of its datasets. */
    record Name(SourceCode source, String dataset, String key) {}

    /** The present word of a source on a subject, and the row that it was read from. */
    record Said(
            Name name,
            StoredObservation stored,
            String fingerprint,
            Set<Field> filled,
            Optional<RowPrint> print,
            LocalDate asOf,
            Optional<Level> by) {

        boolean isPresent() {
            return stored.absentSince().isEmpty() && !stored.over();
        }

        Testimony testimony() {
            return new Testimony(name.source(), asOf, isPresent(), stored.facts());
        }

        SaidExtras extras() {
            return new SaidExtras(stored.facts().extras().orElseThrow(), name.source(), asOf);
        }

        Said absentSince(LocalDate day) {
            return with(Optional.of(day), stored.over());
        }

        Said listed() {
            return with(Optional.empty(), stored.over());
        }

        Said readFrom(Optional<RowPrint> row) {
            return new Said(name, stored, fingerprint, filled, row, asOf, by);
        }

        Said linkedTo(Link link) {
            StoredObservation changed = new StoredObservation(
                    stored.key(), link, stored.founding(), stored.facts(), stored.absentSince(), stored.over());
            return new Said(name, changed, fingerprint, filled, print, asOf, by);
        }

        /** The same words, of another function or of another identifier of its holder. */
        Said of(PersonId person, FunctionId function) {
            return linkedTo(stored.link().movedTo(stored.link().entity(), person, function));
        }

        Said over() {
            return with(stored.absentSince(), true);
        }

        private Said with(Optional<LocalDate> absent, boolean over) {
            StoredObservation changed =
                    new StoredObservation(stored.key(), stored.link(), stored.founding(), stored.facts(), absent, over);
            return new Said(name, changed, fingerprint, filled, print, asOf, by);
        }
    }

    /** An edition that was noted, with its notices. */
    record Noted(EditionLine line, List<Notice> notices) {
        boolean isTaken() {
            return line.held().isEmpty();
        }

        boolean isOf(SourceCode source, String dataset) {
            return line.edition().source().equals(source)
                    && line.edition().dataset().equals(dataset);
        }
    }

    /** A subject has one line in a revision. */
    record JournalKey(long revision, String subject) {}

    final List<Noted> editions = new ArrayList<>();
    final Map<Name, Said> said = new HashMap<>();
    final Map<EntityId, LegalEntity> entities = new HashMap<>();
    final Map<PersonId, NaturalPerson> persons = new HashMap<>();
    final Map<FunctionId, Mandate> mandates = new HashMap<>();
    final Map<KinKey, Set<PersonId>> kin = new HashMap<>();
    final Map<Set<PersonId>, ToReview> reviews = new LinkedHashMap<>();
    final Map<List<EntityId>, Succession> successions = new LinkedHashMap<>();
    final List<LocalDate> revisions = new ArrayList<>();
    final Map<JournalKey, Change> journal = new LinkedHashMap<>();
    final List<Judgement> judgements = new ArrayList<>();
    final Map<Long, Map<FunctionId, PersonId>> given = new HashMap<>();
    final Map<Long, Map<Name, FunctionId>> fused = new HashMap<>();
    final Map<PersonId, PersonId> aliases = new HashMap<>();
    /** Those in force, in the order in which they were recorded. */
    final List<Rectification> rectifications = new ArrayList<>();

    long rectified;

    final List<Redirection> redirections = new ArrayList<>();
    final Map<List<String>, Rates> rates = new HashMap<>();
    final List<Map.Entry<Edition, Approval>> approvals = new ArrayList<>();
    final Map<EntityKind, Standing> standings = new LinkedHashMap<>();
    final List<Recorded> statements = new ArrayList<>();
    final Map<PersonId, Permission> permissions = new HashMap<>();
    final List<InformationBook.Line> informed = new ArrayList<>();
    /** Of whom the journal was told that they were informed. */
    final Set<PersonId> toldPersons = new HashSet<>();

    final Map<String, Wording> wordings = new HashMap<>();
    final Map<KeyedHash, PersonId> suppression = new HashMap<>();
    final Map<PersonId, Withheld> reasons = new HashMap<>();
    final Map<PersonId, Long> forgotten = new HashMap<>();
    RightsMark journalled = RightsMark.BEGINNING;

    MemoryTables copy() {
        MemoryTables copy = new MemoryTables();
        copy.editions.addAll(editions);
        copy.said.putAll(said);
        copy.entities.putAll(entities);
        copy.persons.putAll(persons);
        copy.mandates.putAll(mandates);
        kin.forEach((key, persons) -> copy.kin.put(key, new HashSet<>(persons)));
        copy.reviews.putAll(reviews);
        copy.successions.putAll(successions);
        copy.revisions.addAll(revisions);
        copy.journal.putAll(journal);
        copy.judgements.addAll(judgements);
        given.forEach((by, functions) -> copy.given.put(by, new HashMap<>(functions)));
        fused.forEach((by, names) -> copy.fused.put(by, new HashMap<>(names)));
        copy.aliases.putAll(aliases);
        copy.rectifications.addAll(rectifications);
        copy.rectified = rectified;
        copy.redirections.addAll(redirections);
        copy.rates.putAll(rates);
        copy.approvals.addAll(approvals);
        copy.standings.putAll(standings);
        copy.statements.addAll(statements);
        copy.permissions.putAll(permissions);
        copy.informed.addAll(informed);
        copy.toldPersons.addAll(toldPersons);
        copy.wordings.putAll(wordings);
        copy.suppression.putAll(suppression);
        copy.reasons.putAll(reasons);
        copy.forgotten.putAll(forgotten);
        copy.journalled = journalled;
        return copy;
    }

    /** The subject moves for that, beside what else it moves for in that revision. */
    void moves(long revision, String id, String because) {
        Change more = Change.modified(id, Set.of(because));
        journal.merge(
                new JournalKey(revision, id),
                more,
                (first, second) ->
                        new Change(id, first.kind(), first.motive(), Sets.union(first.fields(), second.fields())));
    }

    /** Who somebody is now, after all that gave way to another. */
    PersonId present(PersonId person) {
        PersonId into = aliases.get(person);
        return into == null ? person : present(into);
    }

    /** What may be done with the rows of the person, and whether they were told. */
    Permission permissionOf(PersonId person) {
        return permissions.getOrDefault(person, Permission.NONE).told(isInformed(person.value()));
    }

    boolean isInformed(String subject) {
        return informed.stream().anyMatch(line -> isNow(line.told().subject(), subject));
    }

    /** Whether the identifier names that person or body today. */
    boolean isNow(String subject, String present) {
        return subject.startsWith("P-")
                ? present(new PersonId(subject)).value().equals(present)
                : subject.equals(present);
    }

    boolean isUndone(long judgement) {
        return judgements.stream().anyMatch(by -> by.undoes().equals(Optional.of(judgement)));
    }

    /** Notes where a person may be found, now and when the spelling has changed. */
    void put(NaturalPerson person) {
        persons.put(person.id(), person);
        PersonProbe.of(person)
                .kin()
                .forEach(key ->
                        kin.computeIfAbsent(key, first -> new HashSet<>()).add(person.id()));
    }

    /** The editions of a dataset that were taken, the oldest first. */
    List<Noted> taken(SourceCode source, String dataset) {
        return editions.stream()
                .filter(noted -> noted.isTaken() && noted.isOf(source, dataset))
                .toList();
    }

    /** What people said of an edition, which is its dataset, its day and its bytes. */
    List<Approval> approvalsOf(Edition edition) {
        return approvals.stream()
                .filter(one -> one.getKey().source().equals(edition.source())
                        && one.getKey().dataset().equals(edition.dataset())
                        && one.getKey().asOf().equals(edition.asOf())
                        && one.getKey().sha256().equals(edition.sha256()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whatever is spoken of is there, and a seat for one has one holder. */
    void check() {
        said.values().forEach(one -> {
            Link link = one.stored().link();
            require(entities.containsKey(link.entity()), "no body", link.entity());
            require(link.person() == null || persons.containsKey(link.person()), "no person", link.entity());
            require(link.through() == null || (link.person() != null && link.function() == null), "no holder", link);
            require(link.through() == null || mandates.containsKey(link.through()), "no function", link.entity());
            require(link.function() == null || mandates.containsKey(link.function()), "no function", link.entity());
        });
        successions.values().forEach(link -> {
            require(entities.containsKey(link.former()), "no body", link.former());
            require(entities.containsKey(link.successor()), "no body", link.successor());
        });
        mandates.values().forEach(mandate -> {
            require(persons.containsKey(mandate.person()), "no person", mandate.id());
            require(entities.containsKey(mandate.entity()), "no body", mandate.id());
        });
    }

    static void require(boolean condition, String why, Object id) {
        if (!condition) {
            throw new IllegalStateException("The register cannot hold this: " + why + ", " + id);
        }
    }
}
