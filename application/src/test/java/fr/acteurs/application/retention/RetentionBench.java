package fr.acteurs.application.retention;

import fr.acteurs.application.Progress;
import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.consent.MemoryRightsJournal;
import fr.acteurs.application.consent.RightsKeeping;
import fr.acteurs.application.contract.Retention;
import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.contract.Retention.Term;
import fr.acteurs.application.register.MemoryRegister;
import fr.acteurs.application.retention.RetentionOutcome.Purged;
import fr.acteurs.application.trace.Anchors;
import fr.acteurs.application.trace.KeepTraces;
import fr.acteurs.application.trace.MemoryAnchors;
import fr.acteurs.application.trace.MemoryTraceKeys;
import fr.acteurs.application.trace.MemoryTraces;
import fr.acteurs.application.trace.PurgeTraces;
import fr.acteurs.application.trace.TraceKeys;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.trace.Deed;
import fr.acteurs.domain.trace.TraceCalendar;
import fr.acteurs.domain.trace.TraceTerm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A desk of retention over shelves in memory, whose clocks a test moves, together or apart. */
final class RetentionBench {

    static final LocalDate START = LocalDate.of(2026, 2, 10);

    final MemoryShelf spool = new MemoryShelf();
    final MemoryShelf archive = new MemoryShelf();
    final MemoryShelf downloads = new MemoryShelf();
    /** Those of the contract. */
    final Set<ChannelCode> channels = new HashSet<>(Set.of(ChannelCode.DCLIC));

    final Anchors anchors = new MemoryAnchors();
    MemoryPurgeCertificates certificates = new MemoryPurgeCertificates();
    RetentionDesk desk;
    private final List<PastDelivery> deliveries = new ArrayList<>();
    private final List<ReadEdition> editions = new ArrayList<>();
    private final MemoryTraces traces = new MemoryTraces();
    private final TraceKeys keys = new MemoryTraceKeys();
    private Instant program = Instant.parse("2026-02-10T03:15:00Z");

    RetentionBench() {
        traces.moveTo(program);
        this.desk = deskOf(holdings());
    }

    private List<Holdings> holdings() {
        MemoryRegister register = new MemoryRegister();
        PurgeTraces purge =
                new PurgeTraces(traces, keys, new MemoryAnchors(), new TraceTerm(150), "1.0.0", () -> program);
        return List.of(
                new TraceHoldings(traces, keys, purge),
                ShelfHoldings.payloads(spool, () -> List.copyOf(deliveries), channels),
                ShelfHoldings.editions(archive, () -> List.copyOf(editions)),
                ShelfHoldings.quarantine(archive, () -> List.copyOf(editions), downloads),
                new LogHoldings(),
                new FormerHoldings(
                        register.formerHolders(),
                        new RightsKeeping(register.consents(), new MemoryRightsJournal(), KeyedHashes.NONE),
                        KeyedHashes.NONE,
                        Progress.SILENT));
    }

    RetentionDesk deskOf(List<Holdings> holdings) {
        return deskOf(holdings, certificates);
    }

    private RetentionDesk deskOf(List<Holdings> holdings, PurgeCertificates kept) {
        Map<Category, Term> terms = new EnumMap<>(Category.class);
        terms.put(Category.TRACES, new Term(150, "essai"));
        terms.put(Category.PAYLOADS, new Term(35, "essai"));
        terms.put(Category.EDITIONS, new Term(100, "essai"));
        terms.put(Category.QUARANTINE, new Term(30, "essai"));
        terms.put(Category.LOGS, new Term(30, "essai"));
        terms.put(Category.FORMER_HOLDERS, new Term(1095, "essai"));
        Retention table = new Retention(terms);
        return new RetentionDesk(
                new PurgeHoldings(holdings, table, kept, anchors, traces, "1.0.0", () -> program),
                new ProveRetention(holdings, table, kept, anchors, traces, () -> program));
    }

    // Time

    LocalDate today() {
        return TraceCalendar.dayOf(program);
    }

    void later(int days) {
        program = program.plus(Duration.ofDays(days));
        traces.moveTo(program);
    }

    void moveProgramBy(int seconds) {
        program = program.plusSeconds(seconds);
    }

    /** Lets days pass, each with its purge. */
    void laterWithPurges(int days) {
        for (int day = 0; day < days; day++) {
            later(1);
            purged();
        }
    }

    // Things

    /** So many deliveries of one day, all visible. */
    void delivers(int count) {
        for (int each = 0; each < count; each++) {
            DeliveryName name = new DeliveryName(DeliveryType.C, today(), deliveries.size() + 1L, 0);
            PastDelivery delivery = new PastDelivery(ChannelCode.DCLIC, name, DeliveryState.VISIBLE, program);
            deliveries.add(delivery);
            spool.put(delivery.shelved(), today());
        }
    }

    void quarantined(int number) {
        mark(number, DeliveryState.QUARANTINED);
    }

    void visible(int number) {
        mark(number, DeliveryState.VISIBLE);
    }

    void annulled(int number) {
        mark(number, DeliveryState.VOIDED);
    }

    /** What was sealed under the number is annulled and sealed anew. */
    void sealedAnew(int number) {
        annulled(number);
        DeliveryName name = deliveries.get(number - 1).name();
        PastDelivery anew = new PastDelivery(
                ChannelCode.DCLIC,
                new DeliveryName(name.type(), name.date(), number, 1),
                DeliveryState.VISIBLE,
                program);
        deliveries.add(anew);
        spool.put(anew.shelved(), today());
    }

    private void mark(int number, DeliveryState state) {
        PastDelivery one = deliveries.get(number - 1);
        deliveries.set(number - 1, new PastDelivery(one.channel(), one.name(), state, one.sealedAt()));
    }

    void reads(String sha256, boolean taken) {
        editions.add(new ReadEdition(sha256, taken, program));
    }

    void signIn() {
        new KeepTraces(traces, keys, () -> program).record("zoe.exemple", Deed.signIn());
    }

    // Purges

    RetentionOutcome purge() {
        return desk.purge().purge(Optional.empty());
    }

    RetentionOutcome purgeOnTheWordOf(LocalDate day) {
        return desk.purge().purge(Optional.of(day));
    }

    /** A purge that all categories come through. */
    void purged() {
        Purged purged = (Purged) purge();
        purged.failed().stream().findFirst().ifPresent(failed -> {
            throw failed.cause();
        });
    }

    /** The last certificate of a category. */
    PurgeCertificate certified(Category category) {
        return certificates.all().stream()
                .filter(one -> one.category() == category)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** From now on the program is killed before it writes its first certificate. */
    void killedAfterTraces() {
        MemoryPurgeCertificates real = certificates;
        desk = deskOf(holdings(), new PurgeCertificates() {
            @Override
            public List<PurgeCertificate> all() {
                return real.all();
            }

            @Override
            public void add(PurgeCertificate certificate) {
                throw new AssertionError("killed");
            }

            @Override
            public <T> Optional<T> alone(Supplier<T> work) {
                return real.alone(work);
            }
        });
    }

    void revived() {
        desk = deskOf(holdings());
    }

    /** The last certificates of the file are cut off. */
    void loses(int count) {
        MemoryPurgeCertificates cut = new MemoryPurgeCertificates();
        List<PurgeCertificate> all = certificates.all();
        all.subList(0, all.size() - count).forEach(cut::add);
        certificates = cut;
        desk = deskOf(holdings());
    }

    RetentionProof proof() {
        return desk.prove().prove();
    }

    RetentionProof.Kept kept(Category category) {
        return proof().categories().get(category.ordinal());
    }
}
