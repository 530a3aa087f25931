package fr.acteurs.adapters.csv.feed;

import fr.acteurs.adapters.csv.scan.FileLeakScanner;
import fr.acteurs.adapters.json.AnswerJson;
import fr.acteurs.adapters.json.ContractJson;
import fr.acteurs.adapters.json.ManifestJson;
import fr.acteurs.adapters.json.NomenclatureJson;
import fr.acteurs.application.Progress;
import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.deliver.HandOver;
import fr.acteurs.application.deliver.ReadAnswers;
import fr.acteurs.application.deliver.RemoteFolders;
import fr.acteurs.application.mail.MemoryMailer;
import fr.acteurs.application.publish.Invented;
import fr.acteurs.application.publish.InventedContract;
import fr.acteurs.application.publish.LeakScanner;
import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.publish.MemoryLedger;
import fr.acteurs.application.publish.Moves;
import fr.acteurs.application.publish.PublishDailyFeed;
import fr.acteurs.application.publish.PublishOutcome;
import fr.acteurs.application.receive.ReceiveDeliveries;
import fr.acteurs.application.receive.ReceiveOutcome;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedState;
import fr.acteurs.domain.feed.ReleasePolicy;
import fr.acteurs.domain.feed.StateDigest;
import fr.acteurs.domain.segment.Cadence;
import fr.acteurs.domain.segment.Kind;
import fr.acteurs.domain.segment.Segment;
import fr.acteurs.domain.segment.SegmentCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The whole way of a delivery in one folder: register, ledger, spool, the folder between, and a receiver. */
final class Chain {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final LocalDate TUESDAY = MONDAY.plusDays(1);
    static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    final MemoryMailer mailer = new MemoryMailer();
    final MemoryLedger ledger = new MemoryLedger();
    Channel channel = Channel.DCLIC;
    /** Slower segments of the shipped contract that are delivered every day here. */
    Set<Integer> daily = Set.of();
    /** Kinds of the shipped contract that are in this segment here; 99 is one that is delivered each year. */
    Map<String, Integer> moved = Map.of();
    /** Segments of the shipped contract that are no part of this one. */
    Set<Integer> without = Set.of();

    LeakScanner scanner = new FileLeakScanner(KeyedHashes.NONE);

    final Path spool;
    final Path between;
    final Path receiver;

    Chain(Path folder) {
        this.spool = folder.resolve("spool");
        this.between = folder.resolve("between");
        this.receiver = folder.resolve("receiver");
    }

    /** A register of three communes with their mayors, of which Monday's complete delivery has been made. */
    static Chain withMonday(Path folder) {
        Chain chain = new Chain(folder);
        chain.moves(Invented.communes(1, 3), MONDAY);
        chain.publish(MONDAY);
        return chain;
    }

    void moves(Moves moves, LocalDate date) {
        ledger.take(moves, date);
    }

    PublishOutcome.Published publish(LocalDate date) {
        return publish(date, DeliveryType.J);
    }

    PublishOutcome.Published publish(LocalDate date, DeliveryType wanted) {
        return publisher(new DropFolder(between)).publish(date, wanted, PublishDailyFeed.Quarantine.STAYS);
    }

    PublishDailyFeed publisher(RemoteFolders folders) {
        return publisher(ledger, folders);
    }

    PublishDailyFeed publisher(Ledger book, RemoteFolders folders) {
        FileSpool files = spool();
        return new PublishDailyFeed(
                channel,
                book,
                files,
                new ReadAnswers(folders, book, new AnswerJson()),
                new HandOver(folders, files),
                new ReleasePolicy(segments(), NomenclatureJson.functions(), NomenclatureJson.sectors()),
                scanner,
                InventedContract.mail(ledger, mailer),
                InstantSource.fixed(Instant.parse("2026-03-02T03:15:00Z")),
                Progress.SILENT);
    }

    private SegmentCatalogue segments() {
        List<Segment> shipped = new ArrayList<>(new ContractJson(NomenclatureJson.functions())
                .inForce()
                .segments()
                .segments());
        List<Kind> movedKinds = shipped.stream()
                .flatMap(segment -> segment.kinds().stream())
                .filter(kind -> moved.containsKey(kind.code().code()))
                .toList();
        if (!moved.isEmpty()) {
            shipped.add(of(shipped.get(11), 99, false, Cadence.ANNUAL, List.of()));
        }
        return SegmentCatalogue.of(shipped.stream()
                .filter(segment -> !without.contains(segment.number()))
                .map(segment -> regrouped(segment, movedKinds))
                .toList());
    }

    private Segment regrouped(Segment segment, List<Kind> movedKinds) {
        List<Kind> kinds = new ArrayList<>(segment.kinds());
        kinds.removeAll(movedKinds);
        movedKinds.stream()
                .filter(kind -> moved.get(kind.code().code()) == segment.number())
                .forEach(kinds::add);
        boolean joins = segment.joinsDaily() || daily.contains(segment.number());
        return of(segment, segment.number(), joins, segment.cadence(), kinds);
    }

    private static Segment of(Segment s, int number, boolean joinsDaily, Cadence cadence, List<Kind> kinds) {
        return new Segment(
                number,
                "segment-" + number,
                s.label(),
                s.obligation(),
                cadence,
                joinsDaily,
                s.targets(),
                s.updateDelays(),
                s.afterElections(),
                kinds,
                s.beyond(),
                s.order());
    }

    FileSpool spool() {
        return new FileSpool(spool, new ManifestJson());
    }

    List<ReceiveOutcome> receive() {
        return new ReceiveDeliveries(
                        new FolderInbox(between),
                        new FileReceiverStore(receiver),
                        new ManifestJson(),
                        new AnswerJson(),
                        Progress.SILENT)
                .receive();
    }

    /** The outcome of the last of all deliveries that are there. */
    ReceiveOutcome receiveLast() {
        List<ReceiveOutcome> outcomes = receive();
        return outcomes.get(outcomes.size() - 1);
    }

    /** The receiver's files, byte for byte. */
    NavigableMap<String, String> held() {
        return contents(receiver);
    }

    /** Lines of a file of the folder between, without the header. */
    List<String> lines(String name) {
        return text(between.resolve(name)).lines().skip(1).toList();
    }

    /** What a receiver computes with {@code tail -n +2 etat.csv | LC_ALL=C sort | sha256sum}. */
    static FeedState computed(Path stateFile) {
        List<String> rows = text(stateFile).lines().skip(1).toList();
        MessageDigest sha256 = StateDigest.sha256();
        rows.stream()
                .map(row -> (row + "\n").getBytes(StandardCharsets.UTF_8))
                .sorted(Comparator.comparing(row -> HexFormat.of().formatHex(row)))
                .forEach(sha256::update);
        return new FeedState(rows.size(), HexFormat.of().formatHex(sha256.digest()));
    }

    FeedState computed(FeedRole role) {
        return computed(receiver.resolve("etat_" + role + ".csv"));
    }

    static NavigableMap<String, String> contents(Path folder) {
        NavigableMap<String, String> contents = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> contents.put(folder.relativize(file).toString(), text(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return contents;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
