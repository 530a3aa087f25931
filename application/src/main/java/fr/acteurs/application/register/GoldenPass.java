package fr.acteurs.application.register;

import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import fr.acteurs.domain.entity.EntityState;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.MandateState;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Change;
import fr.acteurs.domain.register.Differences;
import fr.acteurs.domain.register.GoldenRules;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Rectified;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.register.Urgent;
import fr.acteurs.domain.source.Notice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes golden records anew out of all testimonies, and journals what differs from the record so far. */
public final class GoldenPass {

    private final GoldenRecords transaction;
    private final GoldenRules goldenRules;
    private final Successors successors;
    private final SiretPass sirets;
    private final LocalDate today;
    private final Losses losses;

    /** @param today business date under which changes are journalled */
    public GoldenPass(GoldenRecords transaction, GoldenRules goldenRules, LocalDate today) {
        this(
                transaction,
                goldenRules,
                Successors.NONE,
                new SiretPass(transaction, goldenRules, Set::of),
                today,
                new Losses());
    }

    /** @param losses where what ends and begins is counted */
    public GoldenPass(
            GoldenRecords transaction,
            GoldenRules goldenRules,
            Successors successors,
            SiretPass sirets,
            LocalDate today,
            Losses losses) {
        this.transaction = transaction;
        this.goldenRules = goldenRules;
        this.successors = successors;
        this.sirets = sirets;
        this.today = today;
        this.losses = losses;
    }

    /** Nothing that moves yet. */
    public Batch batch() {
        return new Batch();
    }

    /**
     * Renews the subjects of these observations and writes all that moved.
     *
     * @param edition that is being read: what it says of newcomers is all that there is
     */
    public void renew(List<Settled> settled, Edition edition, Batch batch) {
        renewFunctionsAlone(
                Sets.difference(said(settled, edition, Link::function).keySet(), batch.mandates.keySet()), batch);
        renewEntities(aboutEntities(settled), edition, batch);
        renewPersons(said(settled, edition, Link::person), batch);
        write(batch);
    }

    /** Renews persons of whom a source says no more what it said beside their functions; the batch is not written. */
    public void renewAlone(Set<PersonId> persons, Batch batch) {
        Map<PersonId, List<Testimony>> said = new LinkedHashMap<>();
        persons.forEach(person -> said.put(person, List.of()));
        renewPersons(said, batch);
    }

    /** Renews persons whose observations were given to one another, and writes all that moved. */
    public void renew(Set<PersonId> persons, Batch batch) {
        batch.regrouped.addAll(persons);
        renewAlone(persons, batch);
        write(batch);
    }

    /** Renews these functions out of all that is said of them, and writes what moved. */
    public void renewFunctions(Set<FunctionId> functions) {
        Batch batch = batch();
        renewFunctionsAlone(functions, batch);
        write(batch);
    }

    /** Writes what is in the batch. */
    public void write(Batch batch) {
        new HonourPass(transaction, goldenRules, batch).run();
        batch.count(losses);
        batch.closing().forEach(sirets::closed);
        if (!batch.changes.isEmpty()) {
            transaction.record(
                    batch.entities.values(),
                    batch.persons.values(),
                    batch.mandates.values(),
                    batch.changes.values(),
                    today);
        }
    }

    private void renewEntities(List<Settled> settled, Edition edition, Batch batch) {
        Map<EntityId, List<Testimony>> said = said(settled, edition, Link::entity);
        left(settled).forEach(body -> said.putIfAbsent(body, List.of()));
        Set<EntityId> known = Sets.difference(said.keySet(), batch.newcomers);
        Map<EntityId, LegalEntity> before = transaction.entitiesById(known);
        Map<EntityId, Long> lines = lines(settled);
        Set<Siret> free = sirets.free(settled, before.values());
        Set<EntityId> shownByFunctions = new HashSet<>();
        said.putAll(transaction.testimoniesOfEntities(known));
        said.values().removeIf(List::isEmpty);
        said.forEach((id, testimonies) -> {
            LegalEntity was = before.get(id);
            LegalEntity is = goldenRules.entity(id, testimonies, was == null ? EntityState.ACTIF : was.state());
            if (was == null) {
                batch.found(sirets.forNow(null, is, free, lines.getOrDefault(id, 0L)));
            } else if (was.isOpen() && is.isAnotherThan(was)) {
                replace(was, is, lines.getOrDefault(id, 0L), batch);
            } else if (renewed(was, sirets.forNow(was, is, free, lines.getOrDefault(id, 0L)), batch)) {
                shownByFunctions.add(id);
            }
        });
        touchFunctions(shownByFunctions, batch);
    }

    private void replace(LegalEntity was, LegalEntity is, long line, Batch batch) {
        sirets.await(successors.replace(was, SiretPass.withoutSiret(is), line, batch), line);
    }

    private void touchFunctions(Set<EntityId> bodies, Batch batch) {
        transaction.currentMandatesIn(bodies).forEach(mandate -> batch.touch(mandate, batch.because(mandate.entity())));
    }

    /**
     * Gives every SIRET that moved to whose own it is, now that the whole edition is known. First all give up what they have
     * no more, for two bodies may change places.
     *
     * @param remarks told of each body that does not get what it is said to have
     */
    public void giveSirets(Consumer<Notice> remarks) {
        List<SiretPass.Outcome> outcomes = sirets.decide(remarks);
        Lists.partition(outcomes, SiretPass.CHUNK).forEach(this::takeBack);
        Lists.partition(outcomes, SiretPass.CHUNK).forEach(this::give);
    }

    private void takeBack(List<SiretPass.Outcome> outcomes) {
        Set<EntityId> givingUp = outcomes.stream()
                .filter(SiretPass.Outcome::givesUp)
                .map(SiretPass.Outcome::body)
                .collect(Collectors.toSet());
        List<LegalEntity> without = transaction.entitiesById(givingUp).values().stream()
                .map(SiretPass::withoutSiret)
                .toList();
        if (!without.isEmpty()) {
            transaction.record(without, List.of(), List.of(), List.of(), today);
        }
    }

    private void give(List<SiretPass.Outcome> outcomes) {
        Set<EntityId> bodies = outcomes.stream().map(SiretPass.Outcome::body).collect(Collectors.toSet());
        Map<EntityId, LegalEntity> now = transaction.entitiesById(bodies);
        Map<EntityId, List<Testimony>> said = transaction.testimoniesOfEntities(bodies);
        Batch batch = batch();
        Set<EntityId> shownByFunctions = new HashSet<>();
        for (SiretPass.Outcome outcome : outcomes) {
            LegalEntity before = outcome.before(known(now, outcome.body()));
            LegalEntity golden = goldenRules.entity(outcome.body(), known(said, outcome.body()), before.state());
            if (renewed(before, outcome.applied(golden, before), batch)) {
                shownByFunctions.add(outcome.body());
            }
        }
        touchFunctions(shownByFunctions, batch);
        write(batch);
    }

    private static <T> T known(Map<EntityId, T> all, EntityId body) {
        return Objects.requireNonNull(all.get(body), body::value);
    }

    /** Bodies that a source spoke of, and says now that it spoke of another. */
    private static Set<EntityId> left(List<Settled> settled) {
        return settled.stream()
                .flatMap(one -> one.moved().before().stream()
                        .filter(before -> before.link().person() == null)
                        .map(before -> before.link().entity())
                        .filter(body -> !body.equals(one.link().entity())))
                .collect(Collectors.toSet());
    }

    /** Whether rows of functions in the body show what moved. */
    private boolean renewed(LegalEntity was, LegalEntity is, Batch batch) {
        Set<String> fields = Differences.between(was, is);
        batch.renewed(is, fields);
        successors.renewed(was, is);
        return Differences.touchFunctions(fields);
    }

    /** Where the edition speaks of each body first. */
    private static Map<EntityId, Long> lines(List<Settled> settled) {
        Map<EntityId, Long> lines = new HashMap<>();
        settled.forEach(
                one -> lines.putIfAbsent(one.link().entity(), one.moved().line()));
        return lines;
    }

    private void renewPersons(Map<PersonId, List<Testimony>> said, Batch batch) {
        Set<PersonId> known = Sets.difference(said.keySet(), batch.newcomers);
        Map<PersonId, NaturalPerson> before = transaction.personsById(known);
        Set<PersonId> moved = new HashSet<>();
        said.putAll(transaction.testimoniesOfPersons(known));
        said.values().removeIf(List::isEmpty);
        Rectified rectified = transaction.rectified();
        said.forEach((id, testimonies) -> {
            NaturalPerson was = before.get(id);
            NaturalPerson is =
                    goldenRules.person(id, testimonies, rectified).honoured(was == null ? null : was.highest());
            Set<String> fields = was == null ? Set.of() : differences(was, is, batch);
            batch.person(is, was == null, fields);
            if (Differences.ofPersonTouchFunctions(fields)) {
                moved.add(id);
            }
        });
        transaction.currentMandatesOf(moved).forEach(mandate -> batch.touch(mandate, "person"));
    }

    /** Who gains or loses a function in a judgement is another in the files than before, though no value of theirs is. */
    private static Set<String> differences(NaturalPerson was, NaturalPerson is, Batch batch) {
        Set<String> fields = Differences.between(was, is);
        return batch.regrouped.contains(is.id()) ? Sets.union(fields, Set.of(Differences.FUNCTIONS)) : fields;
    }

    /** Likewise; the batch is not written. */
    public void renewFunctionsAlone(Set<FunctionId> ids, Batch batch) {
        Map<FunctionId, Mandate> before = transaction.mandatesById(ids);
        Map<FunctionId, List<Testimony>> testimonies = transaction.testimoniesOfFunctions(before.keySet());
        Rectified rectified = transaction.rectified();
        before.values().removeIf(was -> !was.isCurrent() || !testimonies.containsKey(was.id()));
        before.values().forEach(was -> {
            Mandate is = goldenRules.mandate(
                    was.id(),
                    was.person(),
                    was.entity(),
                    goldenRules.merge(testimonies.getOrDefault(was.id(), List.of())),
                    rectified,
                    was.previous());
            List<Testimony> said = testimonies.getOrDefault(was.id(), List.of());
            Mandate standing = said.stream().anyMatch(Testimony::present) ? is : is.in(was.state());
            batch.renewed(standing, Differences.between(was, standing));
        });
    }

    /** A mandate's observation says nothing of the body it is in. */
    private static List<Settled> aboutEntities(List<Settled> settled) {
        return settled.stream().filter(one -> one.link().person() == null).toList();
    }

    /** What this chunk says of each subject: of a newcomer it is everything, and nobody else need be asked. */
    private static <T> Map<T, List<Testimony>> said(
            List<Settled> settled, Edition edition, Function<Link, @Nullable T> subject) {
        Map<T, List<Testimony>> said = new LinkedHashMap<>();
        for (Settled one : settled) {
            T id = subject.apply(one.link());
            if (id != null) {
                said.computeIfAbsent(id, first -> new ArrayList<>(1)).add(testimony(one, edition));
            }
        }
        return said;
    }

    private static Testimony testimony(Settled settled, Edition edition) {
        return new Testimony(edition.source(), edition.asOf(), true, settled.facts());
    }

    /** Golden records that move together, each subject once with its line of the journal. */
    public static final class Batch {

        private final Set<Object> newcomers = new HashSet<>();
        private final Map<EntityId, LegalEntity> entities = new LinkedHashMap<>();
        private final Map<PersonId, NaturalPerson> persons = new LinkedHashMap<>();
        private final Map<FunctionId, Mandate> mandates = new LinkedHashMap<>();
        private final Map<String, Change> changes = new LinkedHashMap<>();
        /** Persons among whom functions were given away. */
        private final Set<PersonId> regrouped = new HashSet<>();

        /** A body or a person of whom the register holds nothing yet. */
        public <T> T newcomer(T id) {
            newcomers.add(id);
            return id;
        }

        public void begin(Mandate mandate) {
            mandates.put(mandate.id(), mandate);
            put(Change.created(mandate.id()));
        }

        public void end(Mandate mandate) {
            mandates.put(mandate.id(), mandate);
            put(Change.ended(mandate.id(), Motive.FIN_MANDAT));
        }

        public void close(LegalEntity entity) {
            if (entity.isOpen()) {
                entities.put(entity.id(), entity.closed());
                put(Change.ended(entity.id(), Motive.FERMETURE));
            }
        }

        /** A function that gives way to another that is the same. */
        public void fuse(Mandate mandate) {
            mandates.put(mandate.id(), mandate);
            put(Change.ended(mandate.id(), Motive.FUSION));
        }

        /** An identifier that gives way to another of the same person. */
        public void fuse(PersonId alias) {
            put(Change.ended(alias, Motive.FUSION));
        }

        /** An identifier that names its own person again. */
        public void returns(PersonId alias) {
            put(Change.modified(alias, Set.of("alias")));
        }

        /** The holder stays until a successor is known. */
        public void goesOut(Mandate mandate) {
            Mandate outgoing = mandate.in(MandateState.SORTANT);
            renewed(outgoing, Differences.between(mandate, outgoing));
        }

        /** Bodies that close. */
        private List<LegalEntity> closing() {
            return entities.values().stream().filter(entity -> !entity.isOpen()).toList();
        }

        private void count(Losses losses) {
            mandates.values().forEach(mandate -> count(mandate, losses));
            closing().forEach(losses::closed);
        }

        private void count(Mandate mandate, Losses losses) {
            Change change = changes.get(mandate.id().value());
            if (change != null && change.kind() == Change.Kind.CREATED) {
                losses.begun(mandate);
            }
            if (!mandate.isCurrent()) {
                losses.ended(mandate);
            }
        }

        /** Whether the function is in the batch and ends in it. */
        public boolean hasEnded(FunctionId id) {
            Mandate moving = mandates.get(id);
            return moving != null && !moving.isCurrent();
        }

        /** A body that begins. */
        public void found(LegalEntity entity) {
            entity(entity, true, Set.of());
        }

        /** A body that goes on with other values, or is shown in another way. */
        public void renewed(LegalEntity entity, Set<String> fields) {
            entity(entity, false, fields);
        }

        private void entity(LegalEntity entity, boolean isNew, Set<String> fields) {
            if (isNew || !fields.isEmpty()) {
                entities.put(entity.id(), entity);
                put(isNew ? Change.created(entity.id()) : Change.modified(entity.id(), fields));
            }
        }

        /** Those of whom a function begins, ends or is given to somebody else. */
        Set<PersonId> holders() {
            Set<PersonId> holders = new HashSet<>(regrouped);
            mandates.values().forEach(mandate -> holders.add(mandate.person()));
            return holders;
        }

        boolean isNewcomer(PersonId person) {
            return newcomers.contains(person);
        }

        /** What moves with a person so far. */
        Optional<NaturalPerson> moving(PersonId person) {
            return Optional.ofNullable(persons.get(person));
        }

        /** The functions that move, as they will stand. */
        Collection<Mandate> movingFunctions() {
            return mandates.values();
        }

        Optional<LegalEntity> moving(EntityId entity) {
            return Optional.ofNullable(entities.get(entity));
        }

        /** The person's own line of the journal says what else moves with them. */
        void honoured(NaturalPerson person) {
            persons.put(person.id(), person);
            Change so = changes.get(person.id().value());
            if (so == null) {
                put(Change.modified(person.id(), Set.of("highest")));
            } else if (so.kind() == Change.Kind.MODIFIED) {
                put(Change.modified(person.id(), Sets.union(so.fields(), Set.of("highest"))));
            }
        }

        void person(NaturalPerson person, boolean isNew, Set<String> fields) {
            if (isNew || !fields.isEmpty()) {
                persons.put(person.id(), person);
                put(isNew ? Change.created(person.id()) : Change.modified(person.id(), fields));
            }
        }

        /** A function that goes on with other values. */
        public void renewed(Mandate mandate, Set<String> fields) {
            if (!fields.isEmpty() && !mandates.containsKey(mandate.id())) {
                mandates.put(mandate.id(), mandate);
                put(Change.modified(mandate.id(), fields));
            }
        }

        /** The row of the function shows something that moved elsewhere. */
        public void touch(Mandate mandate, String because) {
            mandates.putIfAbsent(mandate.id(), mandate);
            changes.merge(
                    mandate.id().value(),
                    Change.modified(mandate.id(), Set.of(because)),
                    (first, more) -> Urgent.isAmong(more.fields()) ? joined(first, more) : first);
        }

        /** What the functions in a body move for. */
        private String because(EntityId body) {
            return Optional.ofNullable(changes.get(body.value()))
                    .filter(change -> change.fields().contains(Urgent.DIFFUSION))
                    .map(change -> Urgent.DIFFUSION)
                    .orElse("entity");
        }

        /** All that moves in this batch moves for that. */
        public void moves(String because) {
            changes.replaceAll(
                    (id, change) -> joined(change, new Change(id, change.kind(), change.motive(), Set.of(because))));
        }

        private static Change joined(Change first, Change more) {
            return first.kind() == Change.Kind.MODIFIED
                    ? new Change(first.id(), first.kind(), first.motive(), Sets.union(first.fields(), more.fields()))
                    : first;
        }

        private void put(Change change) {
            changes.put(change.id(), change);
        }
    }
}
