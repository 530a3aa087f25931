package fr.acteurs.application.register;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import fr.acteurs.application.consent.Consents;
import fr.acteurs.application.register.MemoryTables.JournalKey;
import fr.acteurs.application.register.MemoryTables.Name;
import fr.acteurs.application.register.MemoryTables.Noted;
import fr.acteurs.application.register.MemoryTables.Said;
import fr.acteurs.application.register.RegisterView.EditionLine;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.Constituency;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.person.KinKey;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Change;
import fr.acteurs.domain.register.Judgement;
import fr.acteurs.domain.register.Level;
import fr.acteurs.domain.register.Opinions;
import fr.acteurs.domain.register.Rectified;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.segment.Standing;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.EntityKey.Scheme;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Rates;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One edition on its way into a register in memory. */
class MemoryTransaction implements RegisterTransaction {

    final MemoryTables tables;
    private final SourceCode source;
    private final String dataset;
    private final MemoryStaging staging = new MemoryStaging();
    private final List<Notice> notices = new ArrayList<>();
    private final Set<RowPrint> listedAgain = new HashSet<>();
    /** Asked for each row of an edition before anything is kept of it. */
    private final Supplier<Set<RowPrint>> lastPrints = Suppliers.memoize(this::lastPrints);

    private final Set<KinKey> acquainted = new HashSet<>();
    private List<MemoryStaging.Row> moved = List.of();
    private List<Name> vanished = List.of();
    private long revision;

    MemoryTransaction(MemoryTables tables, SourceCode source, String dataset) {
        this.tables = tables;
        this.source = source;
        this.dataset = dataset;
    }

    @Override
    public Map<EntityKind, Standing> standings() {
        return ImmutableMap.copyOf(tables.standings);
    }

    @Override
    public Optional<Edition> lastEdition() {
        List<Noted> taken = tables.taken(source, dataset);
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(taken.get(taken.size() - 1).line().edition());
    }

    @Override
    public boolean listsAgain(RowPrint print) {
        return lastPrints.get().contains(print) && listedAgain.add(print);
    }

    private Set<RowPrint> lastPrints() {
        return tables.said.values().stream()
                .filter(said -> isOurs(said) && said.isPresent())
                .flatMap(said -> said.print().stream())
                .collect(Collectors.toSet());
    }

    private boolean isListedAgain(Said said) {
        return isOurs(said)
                && said.isPresent()
                && said.print().filter(listedAgain::contains).isPresent();
    }

    @Override
    public void stage(long line, int part, Observation observation, Optional<RowPrint> print) {
        staging.add(new MemoryStaging.Row(line, part, observation, print));
    }

    @Override
    public void note(Notice notice) {
        notices.add(notice);
    }

    @Override
    public Staged compare() {
        Map<Reason, Long> counts = new EnumMap<>(Reason.class);
        staging.sortOut(listedAgain()).forEach(notice -> {
            notices.add(notice);
            counts.merge(notice.reason(), 1L, Long::sum);
        });
        mark(staging.held().stream().map(row -> row.observation().key()).toList(), Said::listed);
        acquainted.addAll(staging.keysOfSeveral());
        acquainted.addAll(tables.kin.keySet());
        moved = staging.sound().stream().filter(row -> !isKnown(row)).toList();
        vanished = tables.said.values().stream()
                .filter(said -> isOurs(said) && !said.stored().over() && !isListedAgain(said))
                .map(Said::name)
                .filter(name -> !staging.lists(name.key()))
                .sorted(Comparator.comparing(Name::key))
                .toList();
        List<MemoryStaging.Row> unchanged =
                staging.sound().stream().filter(this::isKnown).toList();
        unchanged.forEach(row -> mark(List.of(row.observation().key()), said -> said.readFrom(row.print())));
        return new Staged(
                unchanged.stream().filter(MemoryStaging.Row::isPrimary).count(), counts);
    }

    private Map<String, Said> listedAgain() {
        Map<String, Said> again = new HashMap<>();
        tables.said.values().stream()
                .filter(this::isListedAgain)
                .forEach(said -> again.put(said.name().key(), said));
        return again;
    }

    private boolean isKnown(MemoryStaging.Row row) {
        Said said = tables.said.get(name(row.observation().key()));
        return said != null
                && said.isPresent()
                && said.fingerprint().equals(row.observation().fingerprint());
    }

    @Override
    public void eachMoved(int chunk, Consumer<List<Moved>> work) {
        for (List<MemoryStaging.Row> rows : Lists.partition(moved, chunk)) {
            work.accept(rows.stream().map(this::moved).toList());
        }
    }

    private Moved moved(MemoryStaging.Row row) {
        Optional<StoredObservation> before = Optional.ofNullable(
                        tables.said.get(name(row.observation().key())))
                .map(Said::stored);
        return new Moved(row.line(), row.isPrimary(), row.observation(), row.print(), isStranger(row), before);
    }

    private boolean isStranger(MemoryStaging.Row row) {
        boolean isNew = !tables.said.containsKey(name(row.observation().key()));
        return isNew
                && row.observation() instanceof Observation.OfMandate
                && row.seat().isEmpty()
                && Collections.disjoint(row.observation().kin(), acquainted);
    }

    @Override
    public void eachVanished(int chunk, Consumer<List<StoredObservation>> work) {
        for (List<Name> names : Lists.partition(vanished, chunk)) {
            List<StoredObservation> gone = names.stream()
                    .flatMap(name -> Optional.ofNullable(tables.said.get(name)).stream())
                    .map(Said::stored)
                    .filter(stored -> !stored.over())
                    .toList();
            if (!gone.isEmpty()) {
                work.accept(gone);
            }
        }
    }

    @Override
    public Map<EntityKey, EntityId> entities(Collection<EntityKey> keys) {
        Set<EntityKey> wanted = new HashSet<>(keys);
        Map<EntityKey, EntityId> found = new HashMap<>();
        tables.entities.values().stream()
                .filter(LegalEntity::isOpen)
                .sorted(Comparator.comparing(LegalEntity::id))
                .forEach(entity ->
                        keys(entity).filter(wanted::contains).forEach(key -> found.putIfAbsent(key, entity.id())));
        wanted.stream()
                .filter(key -> key.scheme() == Scheme.UNIT)
                .forEach(key -> unit(new Siret(key.value())).ifPresent(body -> found.put(key, body.id())));
        return found;
    }

    /** The body of the head office, else the one body of the SIREN that is no part of another, a commune before others. */
    private Optional<LegalEntity> unit(Siret head) {
        List<LegalEntity> bodies = tables.entities.values().stream()
                .filter(body -> body.isOpen()
                        && body.headSiret() == null
                        && head.siren().equals(body.siren()))
                .toList();
        List<LegalEntity> communes =
                bodies.stream().filter(body -> body.insee() != null).toList();
        return bodies.stream()
                .filter(body -> head.equals(body.siret()))
                .findFirst()
                .or(() -> bodies.size() == 1 ? Optional.of(bodies.get(0)) : Optional.empty())
                .or(() -> communes.size() == 1 ? Optional.of(communes.get(0)) : Optional.empty());
    }

    /** A commune is called by its INSEE code, any other body by its SIREN; further numbers are of any body. */
    private static Stream<EntityKey> keys(LegalEntity entity) {
        Optional<EntityKey> number = Optional.ofNullable(entity.insee())
                .map(EntityKey::of)
                .or(() -> Optional.ofNullable(entity.siren()).map(EntityKey::of));
        Optional<EntityKey> assembly = Optional.ofNullable(entity.assembly()).map(EntityKey::assembly);
        return Stream.of(
                        number,
                        assembly,
                        Optional.ofNullable(entity.siret()).map(EntityKey::of),
                        number(Scheme.FINESS, entity.numbers().finess()),
                        number(Scheme.UAI, entity.numbers().uai()),
                        number(Scheme.RNA, entity.numbers().rna()),
                        number(Scheme.DILA, entity.numbers().dila()))
                .flatMap(Optional::stream);
    }

    private static Optional<EntityKey> number(Scheme scheme, @Nullable String value) {
        return Optional.ofNullable(value).map(number -> new EntityKey(scheme, number));
    }

    @Override
    public Map<String, EntityId> bodiesNamed(Set<String> keys) {
        Map<String, EntityId> bodies = new HashMap<>();
        for (String key : keys) {
            Optional.ofNullable(tables.said.get(name(key)))
                    .map(Said::stored)
                    .filter(said -> said.link().person() == null && !said.over())
                    .map(said -> said.link().entity())
                    .filter(body -> Optional.ofNullable(tables.entities.get(body))
                            .filter(LegalEntity::isOpen)
                            .isPresent())
                    .ifPresent(body -> bodies.put(key, body));
        }
        return bodies;
    }

    @Override
    public Set<EntityId> begun(Set<EntityId> bodies) {
        return bodies.stream()
                .filter(body -> Optional.ofNullable(tables.journal.get(new JournalKey(revision, body.value())))
                        .filter(change -> change.kind() == Change.Kind.CREATED)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Siret> sharedSirets() {
        return staging.sirets().asMap().entrySet().stream()
                .filter(siret -> Set.copyOf(siret.getValue()).size() > 1)
                .map(siret -> new Siret(siret.getKey()))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Siret> givenUpSirets() {
        return staging.sound().stream().flatMap(this::givenUp).map(Siret::new).collect(Collectors.toSet());
    }

    /** The SIRET that the row takes from its body. */
    private Stream<String> givenUp(MemoryStaging.Row row) {
        Optional<Siret> held = Optional.ofNullable(
                        tables.said.get(name(row.observation().key())))
                .map(said -> tables.entities.get(said.stored().link().entity()))
                .filter(LegalEntity::isOpen)
                .map(LegalEntity::siret);
        return row.observation() instanceof Observation.OfEntity said
                ? held.map(Siret::value).stream()
                        .filter(siret -> said.facts()
                                .get(Field.SIRET)
                                .filter(now -> !now.equals(siret))
                                .isPresent())
                : Stream.of();
    }

    @Override
    public Map<EntityId, List<Holder>> holders(Collection<EntityId> entities) {
        return holders(entities, mandate -> mandate.tenure() == Tenure.SOLE, said -> true);
    }

    @Override
    public Map<EntityId, List<Holder>> leaving(Collection<EntityId> entities) {
        return holders(
                entities,
                mandate -> true,
                said -> isOurs(said) && !said.stored().over() && !isListed(said));
    }

    @Override
    public Map<EntityId, List<Holder>> beside(Collection<EntityId> entities, Set<FunctionCode> functions) {
        Map<FunctionId, List<Said>> saidOf = saidBy(Link::function);
        return holders(
                entities,
                mandate -> functions.contains(mandate.function())
                        && saidOf.getOrDefault(mandate.id(), List.of()).stream().noneMatch(this::isOurs),
                Said::isPresent);
    }

    private Map<EntityId, List<Holder>> holders(
            Collection<EntityId> entities, Predicate<Mandate> which, Predicate<Said> witness) {
        Map<FunctionId, List<Said>> saidOf = saidBy(Link::function);
        Map<EntityId, List<Holder>> holders = new HashMap<>();
        currentMandatesIn(Set.copyOf(entities)).stream()
                .filter(which)
                .forEach(mandate -> saidOf.getOrDefault(mandate.id(), List.of()).stream()
                        .filter(witness)
                        .min(bestWitness())
                        .ifPresent(said -> holders.computeIfAbsent(mandate.entity(), first -> new ArrayList<>())
                                .add(new Holder(mandate, said.stored(), isListed(said)))));
        return holders;
    }

    /** What this dataset says comes first, then what is not over, not absent, or absent for longest. */
    private Comparator<Said> bestWitness() {
        return Comparator.comparing((Said said) -> !isOurs(said))
                .thenComparing(said -> said.stored().over())
                .thenComparing(said -> said.stored().absentSince().orElse(LocalDate.MIN))
                .thenComparing(said -> said.name().key());
    }

    private boolean isListed(Said said) {
        return isOurs(said)
                ? staging.lists(said.name().key()) || isListedAgain(said)
                : said.stored().absentSince().isEmpty();
    }

    @Override
    public List<Mandate> everHeldIn(Set<EntityId> bodies, Set<FunctionCode> functions) {
        return tables.mandates.values().stream()
                .filter(mandate -> bodies.contains(mandate.entity()) && functions.contains(mandate.function()))
                .toList();
    }

    @Override
    public List<Mandate> toldThrough(Set<PersonId> persons) {
        return tables.said.values().stream()
                .filter(said -> isOurs(said) && said.isPresent())
                .map(said -> said.stored().link())
                .filter(link -> link.person() != null && persons.contains(link.person()))
                .flatMap(link -> Stream.ofNullable(link.through()))
                .map(through -> Objects.requireNonNull(tables.mandates.get(through)))
                .toList();
    }

    @Override
    public Map<KinKey, List<NaturalPerson>> kin(Collection<KinKey> keys) {
        Map<KinKey, List<NaturalPerson>> found = new HashMap<>();
        Set.copyOf(keys).stream()
                .filter(tables.kin::containsKey)
                .forEach(key -> found.put(
                        key,
                        tables.kin.get(key).stream()
                                .sorted()
                                .map(tables.persons::get)
                                .toList()));
        return found;
    }

    @Override
    public Map<PersonId, List<Held>> held(Collection<PersonId> persons) {
        Map<FunctionId, List<Said>> saidOf = saidBy(Link::function);
        Map<PersonId, List<Held>> held = new HashMap<>();
        currentMandatesOf(Set.copyOf(persons))
                .forEach(mandate -> held.computeIfAbsent(mandate.person(), first -> new ArrayList<>())
                        .add(new Held(mandate, isListed(saidOf.getOrDefault(mandate.id(), List.of())))));
        return held;
    }

    private boolean isListed(List<Said> saidOf) {
        return saidOf.stream().anyMatch(said -> !said.stored().over() && isListed(said));
    }

    @Override
    public Opinions opinions() {
        Set<Set<PersonId>> apart = tables.judgements.stream()
                .filter(judged -> judged.verdict() == Judgement.Verdict.DIFFERENT && !tables.isUndone(judged.number()))
                .map(judged -> Set.of(tables.present(judged.person()), tables.present(judged.other())))
                .collect(Collectors.toSet());
        return new Opinions(apart, Set.copyOf(tables.aliases.values()));
    }

    @Override
    public void review(Collection<ToReview> pairs) {
        pairs.forEach(pair -> tables.reviews.putIfAbsent(Set.of(pair.person(), pair.other()), pair));
    }

    @Override
    public void redirect(Collection<Redirection> redirections) {
        tables.redirections.addAll(redirections);
    }

    @Override
    public void keep(List<Settled> observations, LocalDate asOf) {
        observations.forEach(settled -> settled.formerKey().ifPresent(key -> tables.said.remove(name(key))));
        observations.forEach(settled -> keep(settled, asOf));
    }

    private void keep(Settled settled, LocalDate asOf) {
        Observation observation = settled.observation();
        boolean founding = observation instanceof Observation.OfEntity entity && entity.founding();
        StoredObservation stored = new StoredObservation(
                observation.key(), settled.link(), founding, settled.facts(), Optional.empty(), false);
        Name name = name(observation.key());
        Optional<Level> by =
                settled.by().or(() -> Optional.ofNullable(tables.said.get(name)).flatMap(Said::by));
        tables.said.put(
                name,
                new Said(
                        name,
                        stored,
                        observation.fingerprint(),
                        filled(observation),
                        settled.moved().print(),
                        asOf,
                        by));
    }

    @Override
    public void markAbsent(Collection<String> keys, LocalDate since) {
        mark(keys, said -> said.stored().absentSince().isPresent() ? said : said.absentSince(since));
    }

    @Override
    public void markOver(Collection<String> keys) {
        mark(keys, Said::over);
    }

    @Override
    public void markOverIn(Set<EntityId> entities) {
        tables.said.replaceAll(
                (name, said) -> isOfSubjectIn(entities, said.stored().link()) ? said.over() : said);
    }

    private static boolean isOfSubjectIn(Set<EntityId> entities, Link link) {
        return entities.contains(link.entity()) && !link.isOfPersonAlone();
    }

    private void mark(Collection<String> keys, UnaryOperator<Said> mark) {
        keys.forEach(key -> tables.said.computeIfPresent(name(key), (name, said) -> mark.apply(said)));
    }

    @Override
    public Map<EntityId, List<Testimony>> testimoniesOfEntities(Set<EntityId> ids) {
        return testimonies(ids, link -> link.person() == null ? link.entity() : null);
    }

    @Override
    public Map<PersonId, List<Testimony>> testimoniesOfPersons(Set<PersonId> ids) {
        Map<PersonId, List<Testimony>> found = new HashMap<>();
        saidBy(Link::person).forEach((person, said) -> {
            if (ids.contains(person)) {
                found.put(
                        person,
                        said.stream()
                                .filter(MemoryTransaction::counts)
                                .map(Said::testimony)
                                .toList());
            }
        });
        return found;
    }

    /** What was said of a person alone is over for good; what was said of a function is still who its holder was. */
    private static boolean counts(Said said) {
        return !said.stored().link().isOfPersonAlone() || !said.stored().over();
    }

    @Override
    public Map<FunctionId, List<Testimony>> testimoniesOfFunctions(Set<FunctionId> ids) {
        return testimonies(ids, Link::function);
    }

    private <I> Map<I, List<Testimony>> testimonies(Set<I> ids, Function<Link, @Nullable I> id) {
        Map<I, List<Testimony>> found = new HashMap<>();
        saidBy(id).forEach((subject, said) -> {
            if (ids.contains(subject)) {
                found.put(subject, said.stream().map(Said::testimony).toList());
            }
        });
        return found;
    }

    private <I> Map<I, List<Said>> saidBy(Function<Link, @Nullable I> id) {
        Map<I, List<Said>> found = new HashMap<>();
        tables.said.values().forEach(said -> {
            I subject = id.apply(said.stored().link());
            if (subject != null) {
                found.computeIfAbsent(subject, s -> new ArrayList<>()).add(said);
            }
        });
        return found;
    }

    @Override
    public Map<EntityId, LegalEntity> entitiesById(Set<EntityId> ids) {
        return some(tables.entities, ids);
    }

    @Override
    public List<LegalEntity> around(Collection<Siret> sirets) {
        return tables.entities.values().stream()
                .filter(body -> body.isOpen()
                        && Stream.of(Optional.ofNullable(body.siret()), Optional.ofNullable(body.headSiret()))
                                .flatMap(Optional::stream)
                                .anyMatch(sirets::contains))
                .toList();
    }

    @Override
    public Map<PersonId, NaturalPerson> personsById(Set<PersonId> ids) {
        return some(tables.persons, ids);
    }

    @Override
    public Map<FunctionId, Mandate> mandatesById(Set<FunctionId> ids) {
        return some(tables.mandates, ids);
    }

    private static <I, T> Map<I, T> some(Map<I, T> all, Set<I> ids) {
        Map<I, T> some = new HashMap<>(all);
        some.keySet().retainAll(ids);
        return some;
    }

    @Override
    public List<Mandate> currentMandatesIn(Set<EntityId> entities) {
        return tables.mandates.values().stream()
                .filter(mandate -> mandate.isCurrent() && entities.contains(mandate.entity()))
                .toList();
    }

    @Override
    public List<Mandate> currentMandatesOf(Set<PersonId> persons) {
        return tables.mandates.values().stream()
                .filter(mandate -> mandate.isCurrent() && persons.contains(mandate.person()))
                .toList();
    }

    @Override
    public BodiesOverTime bodies() {
        return new MemoryBodies(tables);
    }

    @Override
    public void succeed(Collection<Succession> successions, LocalDate businessDate) {
        for (Succession link : successions) {
            List<EntityId> ends = List.of(link.former(), link.successor());
            if (!tables.successions.containsKey(ends)) {
                openRevision(businessDate);
                tables.successions.put(ends, link);
            }
        }
    }

    @Override
    public void record(
            Collection<LegalEntity> entities,
            Collection<NaturalPerson> persons,
            Collection<Mandate> mandates,
            Collection<Change> changes,
            LocalDate businessDate) {
        long now = openRevision(businessDate);
        new OneOfEach<>(tables.entities.values(), LegalEntity::id, MemoryTransaction::numbers)
                .record(entities, tables.entities::put);
        persons.forEach(tables::put);
        OneOfEach<FunctionId, Mandate> seats =
                new OneOfEach<>(tables.mandates.values(), Mandate::id, MemoryTransaction::seats);
        seats.record(mandates.stream().filter(one -> !one.isCurrent()).toList(), tables.mandates::put);
        seats.record(mandates.stream().filter(Mandate::isCurrent).toList(), tables.mandates::put);
        changes.forEach(change ->
                tables.journal.merge(new JournalKey(now, change.id()), change, MemoryTransaction::inOneRevision));
    }

    /** The revision of what was recorded, 0 before anything is. */
    final long revision() {
        return revision;
    }

    @Override
    public Rectified rectified() {
        return MemoryRectifications.rectified(tables);
    }

    @Override
    public Consents consents() {
        return new MemoryConsents(tables, this::openRevision);
    }

    private long openRevision(LocalDate businessDate) {
        if (revision == 0) {
            tables.revisions.add(businessDate);
            revision = tables.revisions.size();
        }
        return revision;
    }

    /** What an open body alone may have. */
    private static List<Object> numbers(LegalEntity body) {
        return body.isOpen()
                ? Stream.<@Nullable Object>of(body.insee(), body.assembly(), body.siret())
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    /** What one current holder alone may have. */
    private static List<Object> seats(Mandate mandate) {
        return mandate.isCurrent() && mandate.tenure() == Tenure.SOLE
                ? List.of(List.of(mandate.entity(), mandate.function()))
                : List.of();
    }

    /** What was created in a revision stays created; otherwise the later word counts, and fields add up. */
    private static Change inOneRevision(Change first, Change second) {
        boolean stillNew = first.kind() == Change.Kind.CREATED && second.kind() == Change.Kind.MODIFIED;
        Set<String> fields = new HashSet<>(first.fields());
        fields.addAll(second.fields());
        return new Change(first.id(), stillNew ? first.kind() : second.kind(), second.motive(), fields);
    }

    private static Set<Field> filled(Observation observation) {
        Set<Field> filled = EnumSet.noneOf(Field.class);
        observation.facts().values().forEach((field, value) -> {
            if (!value.isEmpty()) {
                filled.add(field);
            }
        });
        return filled;
    }

    @Override
    public Map<Field, Long> filledAgain() {
        Map<Field, Long> counts = new EnumMap<>(Field.class);
        tables.said.values().stream()
                .filter(this::isListedAgain)
                .forEach(said -> said.filled().forEach(field -> counts.merge(field, 1L, Long::sum)));
        return counts;
    }

    @Override
    public Optional<Rates> lastRates() {
        return Optional.ofNullable(tables.rates.get(List.of(source.value(), dataset)));
    }

    @Override
    public void keepRates(Rates rates) {
        tables.rates.put(List.of(source.value(), dataset), rates);
    }

    @Override
    public Map<Ground, Long> functionsListed() {
        Map<Ground, Long> counts = new HashMap<>();
        ours().flatMap(said -> said.stored().link().functionId().stream())
                .distinct()
                .flatMap(id -> Optional.ofNullable(tables.mandates.get(id)).stream())
                .filter(Mandate::isCurrent)
                .forEach(mandate -> counts.merge(ground(mandate), 1L, Long::sum));
        return counts;
    }

    @Override
    public Map<Ground, Long> bodiesListed() {
        Map<Ground, Long> counts = new HashMap<>();
        ours().filter(said -> said.stored().founding())
                .flatMap(said -> Optional.ofNullable(
                        tables.entities.get(said.stored().link().entity()))
                        .stream())
                .filter(LegalEntity::isOpen)
                .forEach(body ->
                        counts.merge(new Ground(body.kind(), Optional.ofNullable(body.departement())), 1L, Long::sum));
        return counts;
    }

    private Stream<Said> ours() {
        return tables.said.values().stream()
                .filter(said -> isOurs(said) && !said.stored().over());
    }

    private Ground ground(Mandate mandate) {
        LegalEntity body = Objects.requireNonNull(tables.entities.get(mandate.entity()));
        Constituency from = mandate.constituency();
        return new Ground(
                body.kind(),
                Optional.ofNullable(from)
                        .map(Constituency::departement)
                        .or(() -> Optional.ofNullable(body.departement())));
    }

    @Override
    public List<Approval> approvals(Edition edition) {
        return tables.approvalsOf(edition);
    }

    @Override
    public void taken(Edition edition) {
        tables.editions.removeIf(noted -> isSame(noted, edition));
        tables.editions.add(new Noted(new EditionLine(edition, Optional.empty()), List.copyOf(notices)));
    }

    @Override
    public void held(Edition edition, Gate.Held held) {
        tables.editions.removeIf(noted -> isSame(noted, edition) && !noted.isTaken());
        tables.editions.add(new Noted(new EditionLine(edition, Optional.of(held)), List.of()));
    }

    private boolean isSame(Noted noted, Edition edition) {
        return noted.isOf(source, dataset)
                && noted.line().edition().sha256().equals(edition.sha256())
                && noted.line().edition().asOf().equals(edition.asOf());
    }

    private boolean isOurs(Said said) {
        return said.name().source().equals(source) && said.name().dataset().equals(dataset);
    }

    private Name name(String key) {
        return new Name(source, dataset, key);
    }
}
