package fr.acteurs.adapters.openpgp;

import fr.acteurs.adapters.csv.feed.DropFolder;
import fr.acteurs.adapters.csv.feed.FileReceiverStore;
import fr.acteurs.adapters.csv.feed.FileSpool;
import fr.acteurs.adapters.csv.feed.FolderInbox;
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
import fr.acteurs.application.publish.InventedContract;
import fr.acteurs.application.publish.MemoryLedger;
import fr.acteurs.application.publish.Moves;
import fr.acteurs.application.publish.PublishDailyFeed;
import fr.acteurs.application.publish.PublishDailyFeed.Quarantine;
import fr.acteurs.application.publish.PublishOutcome;
import fr.acteurs.application.receive.ReceiveDeliveries;
import fr.acteurs.application.receive.ReceiveOutcome;
import fr.acteurs.application.receive.ReceiverKeys;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.PinnedKey;
import fr.acteurs.domain.delivery.Protection;
import fr.acteurs.domain.feed.ReleasePolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.PGPSecretKeyRing;

/** A register, a channel with keys, the folder between, and a receiver with keys of its own. */
final class Postbox {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final LocalDate TUESDAY = MONDAY.plusDays(1);

    final MemoryLedger ledger = new MemoryLedger();
    final Path keys;
    final Path spool;
    final Path between;
    final Path receiver;
    final Path receiversKeys;
    Instant now = Keys.MONDAY;
    Channel channel = Channel.DCLIC;
    List<Path> trusted = List.of();
    Optional<Path> own = Optional.empty();

    Postbox(Path folder) {
        this.keys = folder.resolve("keys");
        this.spool = folder.resolve("spool");
        this.between = folder.resolve("between");
        this.receiver = folder.resolve("receiver");
        this.receiversKeys = folder.resolve("theirs");
    }

    /** Signs by this key from now on. */
    Postbox signedBy(String file, PGPSecretKeyRing key) {
        Keys.write(keys, file, key);
        channel = channel.with(new Protection(
                Optional.of(Keys.pinned(file, key)), channel.protection().recipient()));
        return this;
    }

    /** Encrypts for this key from now on. */
    Postbox encryptedFor(String file, PGPSecretKeyRing key) {
        Keys.writePublic(keys, file, key);
        Optional<PinnedKey> signer = channel.protection().signer();
        channel = channel.with(new Protection(signer, Optional.of(Keys.pinned(file, key))));
        return this;
    }

    /** The receiver trusts these keys, and no others. */
    Postbox trusting(PGPSecretKeyRing... signers) {
        trusted = Stream.of(signers)
                .map(key -> Keys.writePublic(receiversKeys, new Certificate(key).fingerprint() + ".asc", key))
                .toList();
        return this;
    }

    /** The receiver decrypts by this key. */
    Postbox opening(PGPSecretKeyRing key) {
        own = Optional.of(Keys.write(receiversKeys, "own.asc", key));
        return this;
    }

    void moves(Moves moves, LocalDate date) {
        ledger.take(moves, date);
    }

    PublishOutcome.Published publish(LocalDate date) {
        return publish(date, DeliveryType.J);
    }

    PublishOutcome.Published publish(LocalDate date, DeliveryType wanted) {
        return publish(date, wanted, new DropFolder(between));
    }

    PublishOutcome.Published publish(LocalDate date, DeliveryType wanted, RemoteFolders folders) {
        FileSpool files = spool();
        return new PublishDailyFeed(
                        channel,
                        ledger,
                        files,
                        new ReadAnswers(folders, ledger, new AnswerJson()),
                        new HandOver(folders, files),
                        new ReleasePolicy(
                                new ContractJson(NomenclatureJson.functions())
                                        .inForce()
                                        .segments(),
                                NomenclatureJson.functions(),
                                NomenclatureJson.sectors()),
                        new FileLeakScanner(KeyedHashes.NONE),
                        InventedContract.mail(ledger, new MemoryMailer()),
                        () -> now,
                        Progress.SILENT)
                .publish(date, wanted, Quarantine.STAYS);
    }

    FileSpool spool() {
        return new FileSpool(
                spool, new ManifestJson(), new OpenPgpDeliveryKeys(keys, Optional.empty(), () -> now), () -> now);
    }

    List<ReceiveOutcome> receive() {
        ReceiverKeys theirs = new OpenPgpReceiverKeys(trusted, own, Optional.empty(), () -> now);
        return new ReceiveDeliveries(
                        new FolderInbox(between),
                        new FileReceiverStore(receiver),
                        theirs,
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

    /** The receiver's state, byte for byte. */
    NavigableMap<String, String> held() {
        return contents(receiver);
    }

    /** All files below a folder, as text in which every byte is a character. */
    static NavigableMap<String, String> contents(Path folder) {
        NavigableMap<String, String> contents = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> contents.put(
                                folder.relativize(file).toString(),
                                new String(bytes(file), StandardCharsets.ISO_8859_1)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return contents;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
