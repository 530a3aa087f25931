package fr.acteurs.application.register;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.acteurs.application.consent.ConsentLedger;
import fr.acteurs.application.consent.InformationBook;
import fr.acteurs.application.judgement.JudgementTransaction;
import fr.acteurs.application.judgement.Judgements;
import fr.acteurs.application.judgement.Waiting;
import fr.acteurs.application.rectification.Rectifications;
import fr.acteurs.application.register.MemoryTables.Noted;
import fr.acteurs.application.register.MemoryTables.Said;
import fr.acteurs.application.retention.FormerHolders;
import fr.acteurs.application.retention.ReadEdition;
import fr.acteurs.application.retention.ReadEditions;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.feed.BodyExtras;
import fr.acteurs.domain.feed.FunctionExtras;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Constituency;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.MandateState;
import fr.acteurs.domain.mandate.Term;
import fr.acteurs.domain.register.Change;
import fr.acteurs.domain.register.Judgement;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.segment.Standing;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Followed;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.SourceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A register in memory, and the reference of what the port promises. A writer works on a copy that takes the place of
 * what was there when the work is done; readers see what was there until then.
 */
public final class MemoryRegister implements Register, RegisterView, Judgements, Approvals {

    private static final Comparator<Notice> BY_LINE = Comparator.comparingLong(Notice::line)
            .thenComparing(notice -> notice.reason().name())
            .thenComparing(Notice::detail);

    private static final Instant READ = Instant.parse("2026-06-01T10:00:00Z");

    private volatile MemoryTables tables = new MemoryTables();

    /** Persons who hold no function any more. */
    public FormerHolders formerHolders() {
        return new MemoryFormerHolders(this);
    }

    /** All files that were read, all of them at one moment. */
    public ReadEditions readEditions() {
        return () -> tables.editions.stream()
                .map(noted -> new ReadEdition(noted.line().edition().sha256(), noted.isTaken(), READ))
                .distinct()
                .toList();
    }

    @Override
    public void unattested(Consumer<FunctionId> each) {
        MemoryTables now = tables;
        Set<FunctionId> attested = now.said.values().stream()
                .flatMap(said -> function(said).stream())
                .collect(Collectors.toSet());
        now.mandates.values().stream()
                .filter(one -> one.isCurrent() && !attested.contains(one.id()))
                .forEach(one -> each.accept(one.id()));
    }

    @Override
    public Set<EntityKey> keysOf(EntityKind kind) {
        return openOf(kind)
                .flatMap(body -> Optional.ofNullable(body.insee())
                        .map(EntityKey::of)
                        .or(() -> Optional.ofNullable(body.siren()).map(EntityKey::of))
                        .stream())
                .collect(Collectors.toSet());
    }

    @Override
    public void eachOpen(EntityKind kind, Consumer<LegalEntity> work) {
        openOf(kind).sorted(Comparator.comparing(LegalEntity::id)).forEach(work);
    }

    private Stream<LegalEntity> openOf(EntityKind kind) {
        return tables.entities.values().stream().filter(body -> body.isOpen() && body.isOf(kind));
    }

    @Override
    public List<FunctionCoverage> functionCoverage() {
        List<FunctionCoverage> all = new ArrayList<>();
        new TreeMap<>(byCode(tables.standings))
                .forEach((kind, standing) -> standing.wished().stream()
                        .sorted(Comparator.comparing(FunctionCode::code))
                        .map(function -> coverage(EntityKind.of(kind), function))
                        .filter(coverage -> coverage.bodies() > 0)
                        .forEach(all::add));
        return all;
    }

    private static Map<String, Standing> byCode(Map<EntityKind, Standing> standings) {
        return standings.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue));
    }

    private FunctionCoverage coverage(EntityKind kind, FunctionCode function) {
        List<LegalEntity> bodies = openOf(kind).toList();
        List<LegalEntity> unheld =
                bodies.stream().filter(body -> !isHeld(body, function)).toList();
        long vacant = unheld.stream().filter(body -> isVacant(body, function)).count();
        return new FunctionCoverage(kind.code(), function.code(), bodies.size(), bodies.size() - unheld.size(), vacant);
    }

    private boolean isHeld(LegalEntity body, FunctionCode function) {
        return tables.mandates.values().stream()
                .anyMatch(mandate -> mandate.isCurrent()
                        && mandate.entity().equals(body.id())
                        && mandate.function().equals(function));
    }

    private boolean isVacant(LegalEntity body, FunctionCode function) {
        return testimonies(body.id().value()).stream()
                .flatMap(said -> said.facts().get(Field.VACANCIES).stream())
                .anyMatch(vacant -> List.of(vacant.split("\\|")).contains(function.code()));
    }

    @Override
    public List<String> bodiesWithout(EntityKind kind, FunctionCode function) {
        boolean isWished = Optional.ofNullable(tables.standings.get(kind))
                .filter(standing -> standing.wished().contains(function))
                .isPresent();
        return openOf(kind)
                .filter(body -> isWished && !isHeld(body, function) && !isVacant(body, function))
                .map(LegalEntity::name)
                .sorted()
                .toList();
    }

    @Override
    public Followed followed() {
        return new Followed(numbers(LegalEntity::siren), numbers(LegalEntity::siret))
                .with(tables.entities.values().stream()
                        .filter(body -> body.isOpen() && (body.siren() == null || body.attribution() != null))
                        .toList());
    }

    @Override
    public Optional<Edition> lastTaken(SourceCode source) {
        return tables.editions.stream()
                .filter(noted -> noted.isTaken())
                .map(noted -> noted.line().edition())
                .filter(edition -> edition.source().equals(source))
                .reduce((earlier, later) -> later);
    }

    private <T> Set<T> numbers(Function<LegalEntity, @Nullable T> number) {
        return tables.entities.values().stream()
                .filter(body -> body.isOpen() && body.attribution() == null)
                .flatMap(body -> Optional.ofNullable(number.apply(body)).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized <T> T write(SourceCode source, String dataset, Function<RegisterTransaction, T> work) {
        return change(copy -> work.apply(new MemoryTransaction(copy, source, dataset)));
    }

    @Override
    public synchronized <T> T write(Function<JudgementTransaction, T> work) {
        return change(copy -> work.apply(new MemoryJudgement(copy)));
    }

    /** Works on a copy that takes the place of what was there. */
    synchronized <T> T change(Function<MemoryTables, T> work) {
        MemoryTables copy = tables.copy();
        T result = work.apply(copy);
        copy.check();
        tables = copy;
        return result;
    }

    MemoryTables tables() {
        return tables;
    }

    @Override
    public synchronized <T> T rehearse(Function<JudgementTransaction, T> work) {
        MemoryTables copy = tables.copy();
        T result = work.apply(new MemoryJudgement(copy));
        copy.check();
        return result;
    }

    /** Who was told what, beside this register. */
    public InformationBook information() {
        return new MemoryInformationBook(this);
    }

    /** What persons have had put right, beside this register. */
    public Rectifications rectifications() {
        return new MemoryRectifications(this);
    }

    /** What persons have said, beside this register. */
    public ConsentLedger consents() {
        return new MemoryConsentLedger(this);
    }

    @Override
    public List<Judgement> all() {
        return List.copyOf(tables.judgements);
    }

    @Override
    public List<Waiting> waiting() {
        MemoryTables now = tables;
        MemoryJudgement asked = new MemoryJudgement(now);
        Map<Set<PersonId>, Waiting> waiting = new LinkedHashMap<>();
        now.reviews.values().forEach(pair -> {
            PersonId one = now.present(pair.person());
            PersonId other = now.present(pair.other());
            Optional<Judgement> judged = one.equals(other) ? Optional.empty() : asked.inForce(one, other);
            if (!one.equals(other)
                    && judged.filter(j -> j.verdict() != Judgement.Verdict.UNSURE)
                            .isEmpty()) {
                waiting.putIfAbsent(
                        Set.of(one, other),
                        new Waiting(party(asked, one), party(asked, other), pair.evidence(), judged));
            }
        });
        return List.copyOf(waiting.values());
    }

    private static Waiting.Party party(MemoryJudgement asked, PersonId person) {
        return new Waiting.Party(
                Optional.ofNullable(asked.personsById(Set.of(person)).get(person))
                        .orElseThrow(),
                asked.mandatesOf(Set.of(person)));
    }

    /** What the client is told of identifiers, in the order in which they moved. */
    public List<Redirection> redirections() {
        return List.copyOf(tables.redirections);
    }

    @Override
    public List<EditionLine> editions() {
        MemoryTables now = tables;
        Map<String, EditionLine> last = new TreeMap<>();
        for (Noted noted : now.editions) {
            if (noted.isTaken()) {
                forgetHeld(last, noted.line().edition());
            }
            last.put(key(noted.line().edition(), noted.isTaken()), noted.line());
        }
        return last.values().stream()
                .map(line -> new EditionLine(line.edition(), line.held(), approvals(now, line)))
                .toList();
    }

    private static List<Approval> approvals(MemoryTables now, EditionLine line) {
        return line.held().isEmpty() ? List.of() : now.approvalsOf(line.edition());
    }

    @Override
    public List<Approval> of(Edition edition) {
        return tables.approvalsOf(edition);
    }

    @Override
    public synchronized void add(Edition edition, Approval approval) {
        MemoryTables copy = tables.copy();
        copy.approvals.add(Map.entry(edition, approval));
        tables = copy;
    }

    @Override
    public List<RenewalLine> renewal(SourceCode source, LocalDate since) {
        MemoryTables now = tables;
        Map<List<String>, List<Mandate>> seats = new TreeMap<>(Comparator.comparing(List::toString));
        now.said.values().stream()
                .filter(said ->
                        said.name().source().equals(source) && !said.stored().over())
                .flatMap(said -> said.stored().link().functionId().stream())
                .distinct()
                .map(now.mandates::get)
                .filter(Objects::nonNull)
                .filter(Mandate::isCurrent)
                .forEach(mandate -> seats.computeIfAbsent(seat(now, mandate), first -> new ArrayList<>())
                        .add(mandate));
        return seats.entrySet().stream()
                .map(entry -> renewalLine(entry.getKey(), entry.getValue(), since))
                .toList();
    }

    private static List<String> seat(MemoryTables now, Mandate mandate) {
        Constituency from = mandate.constituency();
        Optional<DepartementCode> departement = Optional.ofNullable(from)
                .map(Constituency::departement)
                .or(() ->
                        Optional.ofNullable(now.entities.get(mandate.entity())).map(LegalEntity::departement));
        return List.of(
                mandate.function().code(),
                departement.map(DepartementCode::value).orElse(""));
    }

    private static RenewalLine renewalLine(List<String> seat, List<Mandate> mandates, LocalDate since) {
        return new RenewalLine(
                seat.get(0),
                Optional.of(seat.get(1)).filter(code -> !code.isEmpty()),
                mandates.size(),
                mandates.stream().filter(mandate -> isSince(mandate, since)).count(),
                mandates.stream()
                        .filter(mandate -> mandate.state() == MandateState.SORTANT)
                        .count());
    }

    private static boolean isSince(Mandate mandate, LocalDate since) {
        Term term = mandate.term();
        return term != null && !term.electedOn().isBefore(since);
    }

    private static void forgetHeld(Map<String, EditionLine> last, Edition taken) {
        last.remove(key(taken, false));
        last.remove(taken.source() + "/" + Edition.UNKNOWN_DATASET + " held");
    }

    private static String key(Edition edition, boolean taken) {
        return edition.source() + "/" + edition.dataset() + (taken ? "" : " held");
    }

    @Override
    public List<FunctionLine> functions(String id) {
        return tables.mandates.values().stream()
                .filter(mandate -> mandate.id().value().equals(id)
                        || mandate.person().value().equals(id))
                .sorted(Comparator.comparing(Mandate::id))
                .map(MemoryRegister::functionLine)
                .toList();
    }

    private static FunctionLine functionLine(Mandate mandate) {
        return new FunctionLine(
                mandate.id().value(),
                mandate.function().code(),
                mandate.person().value(),
                mandate.entity().value(),
                Optional.ofNullable(mandate.endedOn()),
                Optional.ofNullable(mandate.replacedBy()).map(FunctionId::value));
    }

    @Override
    public Counts counts() {
        MemoryTables now = tables;
        return new Counts(
                openBodies(now, entity -> true),
                openBodies(now, entity -> entity.siren() == null),
                openBodies(now, entity -> entity.siret() == null),
                now.persons.size() - now.aliases.size(),
                new TreeMap<>(now.mandates.values().stream()
                        .filter(Mandate::isCurrent)
                        .collect(groupingBy(mandate -> mandate.function().code(), counting()))),
                now.revisions.size());
    }

    private static Map<String, Long> openBodies(MemoryTables now, Predicate<LegalEntity> which) {
        return new TreeMap<>(now.entities.values().stream()
                .filter(LegalEntity::isOpen)
                .filter(which)
                .collect(groupingBy(entity -> entity.kind().code(), counting())));
    }

    @Override
    public List<Notice> notices(SourceCode source, String dataset) {
        List<Noted> taken = tables.taken(source, dataset);
        return taken.isEmpty()
                ? List.of()
                : taken.get(taken.size() - 1).notices().stream().sorted(BY_LINE).toList();
    }

    @Override
    public List<Testimony> testimonies(String id) {
        return tables.said.values().stream()
                .filter(said -> speaksOf(said, id))
                .map(Said::testimony)
                .sorted(Comparator.comparing(Testimony::asOf)
                        .reversed()
                        .thenComparing(testimony -> testimony.source().value()))
                .toList();
    }

    private static boolean speaksOf(Said said, String id) {
        Link link = said.stored().link();
        return link.person() == null
                ? link.entity().value().equals(id)
                : link.person().value().equals(id)
                        || link.functionId().filter(f -> f.value().equals(id)).isPresent();
    }

    @Override
    public void eachBodyExtras(Set<SourceCode> sources, Consumer<BodyExtras> work) {
        MemoryTables now = tables;
        ordered(now, sources, said -> said.stored().link().entity().value())
                .filter(said -> said.stored().link().person() == null)
                .flatMap(said -> Optional.ofNullable(
                        now.entities.get(said.stored().link().entity()))
                        .filter(LegalEntity::isOpen)
                        .map(body -> new BodyExtras(body, said.extras()))
                        .stream())
                .forEach(work);
    }

    @Override
    public void eachFunctionExtras(Set<SourceCode> sources, Consumer<FunctionExtras> work) {
        MemoryTables now = tables;
        ordered(now, sources, said -> function(said).map(FunctionId::value).orElse(""))
                .flatMap(said -> function(said)
                        .map(now.mandates::get)
                        .filter(Mandate::isCurrent)
                        .map(mandate -> new FunctionExtras(
                                mandate,
                                now.entities.get(mandate.entity()),
                                now.permissionOf(mandate.person()),
                                said.extras()))
                        .stream())
                .forEach(work);
    }

    private static Optional<FunctionId> function(Said said) {
        return said.stored().link().functionId();
    }

    private static Stream<Said> ordered(MemoryTables now, Set<SourceCode> sources, Function<Said, String> id) {
        return now.said.values().stream()
                .filter(said -> sources.contains(said.name().source()) && said.isPresent())
                .filter(said -> said.stored().facts().extras().isPresent())
                .sorted(Comparator.comparing(id)
                        .thenComparing(said -> said.name().source())
                        .thenComparing(said -> said.name().key()));
    }

    @Override
    public List<UnknownTitle> unknownTitles() {
        MemoryTables now = tables;
        return now.mandates.values().stream()
                .filter(mandate -> mandate.isCurrent() && mandate.function().equals(FunctionCode.OTHER))
                .collect(groupingBy(mandate -> List.of(
                        mandate.title(),
                        now.entities.get(mandate.entity()).kind().code())))
                .entrySet()
                .stream()
                .map(alike -> unknownTitle(alike.getKey(), alike.getValue()))
                .sorted(Comparator.comparing(UnknownTitle::holders)
                        .reversed()
                        .thenComparing(UnknownTitle::title)
                        .thenComparing(UnknownTitle::kind))
                .toList();
    }

    private static UnknownTitle unknownTitle(List<String> titleAndKind, List<Mandate> holders) {
        String example = holders.stream()
                .map(Mandate::id)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .value();
        return new UnknownTitle(titleAndKind.get(0), titleAndKind.get(1), holders.size(), example);
    }

    @Override
    public WhoIsWho whoIsWho() {
        return new MemoryWhoIsWho(tables);
    }

    @Override
    public List<Succession> successions(String id) {
        return tables.successions.values().stream()
                .filter(link -> link.former().value().equals(id)
                        || link.successor().value().equals(id))
                .sorted(Comparator.comparing(Succession::on)
                        .thenComparing(Succession::former)
                        .thenComparing(Succession::successor))
                .toList();
    }

    /** No deliveries are made of this register. */
    @Override
    public List<DisclosureLine> disclosures(PersonId person) {
        return List.of();
    }

    @Override
    public List<JournalLine> journal(String id) {
        MemoryTables now = tables;
        return now.journal.entrySet().stream()
                .filter(line -> line.getKey().subject().equals(id))
                .map(line -> journalLine(now, line.getKey().revision(), line.getValue()))
                .toList();
    }

    private static JournalLine journalLine(MemoryTables now, long revision, Change change) {
        return new JournalLine(
                revision,
                now.revisions.get((int) revision - 1),
                change.kind().name(),
                change.motive().map(Enum::name),
                change.fields().stream().sorted().toList());
    }
}
