package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.protect.DeliveryKeys;
import fr.acteurs.application.protect.PayloadCipher;
import fr.acteurs.application.publish.LeakScanner;
import fr.acteurs.application.publish.ManifestCodec;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.publish.Spool;
import fr.acteurs.application.publish.SpoolDamaged;
import fr.acteurs.application.retention.Shelf;
import fr.acteurs.application.retention.Tombstone;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.feed.FeedLine;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.StateDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The spool as folders: {@code CHANNEL/BDTACT_…} with the files of one delivery each, and {@code CHANNEL/state/NUMBER}
 * with the client's state after it. A folder has its final name only when all in it is on disk.
 */
public final class FileSpool implements Spool, Shelf {

    private static final int DEPTH = 2;
    private static final String STONE = "purged";
    private static final String STATE = "state";

    private static final String PART = ".part";
    /** The file in the folder of a delivery that may have left, with the hash of its manifest; it never leaves. */
    private static final String LEFT = "parti.sha256";

    private final Path root;
    private final ManifestCodec manifests;
    private final DeliveryKeys keys;
    private final InstantSource clock;

    /** A spool without keys: what it holds is neither signed nor encrypted. */
    public FileSpool(Path root, ManifestCodec manifests) {
        this(root, manifests, DeliveryKeys.none(), InstantSource.fixed(Instant.EPOCH));
    }

    /** @param keys by which deliveries are signed and encrypted while they are written */
    public FileSpool(Path root, ManifestCodec manifests, DeliveryKeys keys, InstantSource clock) {
        this.root = root;
        this.manifests = manifests;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public boolean holdsState(SealedDelivery delivery) {
        Path state = state(delivery.channel(), delivery.name().number());
        return delivery.stateAfter().keySet().stream().allMatch(role -> Files.isReadable(state.resolve(role + ".csv")));
    }

    @Override
    public Draft draft(
            Channel line,
            DeliveryName name,
            Optional<SealedDelivery> base,
            Function<FeedRole, LeakScanner.Watch> watches) {
        ChannelCode channel = line.code();
        PayloadCipher cipher = keys.cipher(line, clock.instant());
        try {
            Path files = root.resolve(channel.value()).resolve(name.toString());
            Path state = state(channel, name.number());
            forgetUnsealed(channel, name.number());
            forgetOldStates(channel, name.number() - 1);
            return FileDraft.begin(
                    line.profile(),
                    files,
                    state,
                    base.map(b -> new FileDraft.Base(state(channel, b.name().number()), b)),
                    name,
                    manifests,
                    cipher,
                    watches);
        } catch (IOException impossible) {
            throw new UncheckedIOException(
                    "Cannot begin delivery " + name + " in " + root + "; check space and permissions", impossible);
        }
    }

    @Override
    public List<Left> after(ChannelCode channel, long number) {
        Path folder = root.resolve(channel.value());
        Map<Long, DeliveryName> last = new TreeMap<>();
        try (DirectoryStream<Path> deliveries = Files.newDirectoryStream(
                Files.createDirectories(folder), one -> !one.toString().endsWith(PART))) {
            deliveries.forEach(one -> delivery(one)
                    .filter(name -> name.number() > number)
                    .ifPresent(name -> last.merge(name.number(), name, FileSpool::later)));
            List<Left> found = new ArrayList<>();
            for (DeliveryName name : last.values()) {
                left(folder.resolve(name.toString()), name).ifPresent(found::add);
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Cannot look through the spool " + folder + "; check permissions", unreadable);
        }
    }

    private static DeliveryName later(DeliveryName one, DeliveryName other) {
        return one.revision() > other.revision() ? one : other;
    }

    private Optional<Left> left(Path folder, DeliveryName name) throws IOException {
        Path manifest = folder.resolve(name.manifest());
        Path left = folder.resolve(LEFT);
        if (!Files.isRegularFile(manifest) || !Files.isRegularFile(left)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(manifest);
        String sha256 = sha256(bytes);
        if (!Files.readString(left, StandardCharsets.US_ASCII).equals(sha256 + "\n")) {
            return Optional.empty();
        }
        Manifest read = manifests.read(bytes);
        return Optional.of(new Left(SealedDelivery.of(read, sha256), read));
    }

    @Override
    public void leaving(SealedDelivery delivery) {
        Path note = folder(delivery).resolve(LEFT);
        String text = delivery.manifestSha256() + "\n";
        try {
            if (!Files.exists(note)
                    || !Files.readString(note, StandardCharsets.US_ASCII).equals(text)) {
                Disk.replace(note, text.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            throw damaged(delivery, delivery.name().manifest(), gone);
        }
    }

    private Path folder(SealedDelivery delivery) {
        return root.resolve(delivery.channel().value()).resolve(delivery.name().toString());
    }

    private SpoolDamaged damaged(SealedDelivery delivery, String name, IOException cause) {
        return new SpoolDamaged(
                "Cannot send delivery " + delivery.name() + ", its file " + name + " " + why(folder(delivery), name)
                        + "; acteurs publish --complete makes a delivery that takes its place",
                cause);
    }

    @Override
    public void eachRow(SealedDelivery delivery, FeedRole role, Consumer<List<String>> each) {
        Path file = state(delivery.channel(), delivery.name().number()).resolve(role + ".csv");
        try (SortedRows rows = new SortedRows(file)) {
            while (rows.next()) {
                each.accept(FeedLine.parse(rows.text()));
            }
            if (!rows.passed().equals(delivery.stateAfter().get(role))) {
                throw new IOException(file + " is not what was sealed");
            }
        } catch (IOException unreadable) {
            throw new SpoolDamaged(
                    "Cannot read the client's rows after " + delivery.name()
                            + "; acteurs publish --complete brings them back",
                    unreadable);
        }
    }

    @Override
    public Path file(SealedDelivery delivery, String name) {
        try {
            check(delivery, folder(delivery), name);
            return folder(delivery).resolve(name);
        } catch (IOException unreadable) {
            throw damaged(delivery, name, unreadable);
        }
    }

    private static String why(Path folder, String name) {
        return Stones.read(folder.resolve(STONE))
                .filter(stone -> Files.notExists(folder.resolve(name)))
                .map(stone -> "is gone: " + stone.why())
                .orElse("is not what was sealed");
    }

    /** What was sealed must still be what is on the disk: a disk may rot, and nothing rotten may leave. */
    private void check(SealedDelivery delivery, Path folder, String name) throws IOException {
        byte[] manifest = Files.readAllBytes(folder.resolve(delivery.name().manifest()));
        require(delivery.manifestSha256(), sha256(manifest), delivery.name().manifest());
        if (name.equals(delivery.name().go())) {
            String go = Files.readString(folder.resolve(name), StandardCharsets.US_ASCII);
            require(delivery.manifestSha256() + "\n", go, name);
        } else if (name.equals(delivery.name().signature())) {
            String sealed = Files.readString(folder.resolve(hashOf(name)), StandardCharsets.US_ASCII);
            require(sealed, Hashes.sha256(folder.resolve(name)) + "\n", name);
        } else if (!name.equals(delivery.name().manifest())) {
            require(announced(manifests.read(manifest), name), Hashes.sha256(folder.resolve(name)), name);
        }
    }

    /** The file beside a signature that holds its hash; it never leaves. */
    static String hashOf(String signature) {
        return signature + ".sha256";
    }

    private static String announced(Manifest manifest, String name) {
        return manifest.files().stream()
                .filter(file -> file.name().equals(name))
                .map(Manifest.FeedFile::sha256)
                .findFirst()
                .orElseThrow();
    }

    private static void require(String sealed, String found, String name) throws IOException {
        if (!sealed.equals(found)) {
            throw new IOException(
                    name + " is no longer what was sealed: " + found.strip() + ", sealed " + sealed.strip());
        }
    }

    /** What a crash left of this number, whatever its day: no ledger names it, for the number is still free. */
    private void forgetUnsealed(ChannelCode channel, long number) throws IOException {
        forget(
                root.resolve(channel.value()),
                folder ->
                        delivery(folder).filter(name -> name.number() == number).isPresent());
    }

    private static Optional<DeliveryName> delivery(Path folder) {
        String name = folder.getFileName().toString();
        return DeliveryName.ofGo(
                (name.endsWith(PART) ? name.substring(0, name.length() - PART.length()) : name) + ".GO");
    }

    /** States before that of the last delivery serve nobody; that one does until the next delivery is sealed. */
    private void forgetOldStates(ChannelCode channel, long oldestNeeded) throws IOException {
        forget(root.resolve(channel.value()).resolve(STATE), folder -> {
            String number = folder.getFileName().toString();
            return Character.isDigit(number.charAt(0)) && number.compareTo(number(oldestNeeded)) < 0;
        });
    }

    private static void forget(Path parent, DirectoryStream.Filter<Path> which) throws IOException {
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, which)) {
                for (Path folder : folders) {
                    Disk.remove(folder);
                }
            }
        }
    }

    /** Folders that still hold data, those that a crash left unfinished too, and what clients hold. */
    @Override
    public List<Item> items() {
        return Stones.under(
                        root,
                        DEPTH,
                        folder -> Files.isDirectory(folder)
                                && (isState(folder) || delivery(folder).isPresent()))
                .stream()
                .flatMap(folder -> item(folder).stream())
                .toList();
    }

    /** As old as its newest data: the folder itself is written to when a stone is put. */
    private Optional<Item> item(Path folder) {
        return data(folder).stream()
                .map(Stones::writtenOn)
                .max(Comparator.naturalOrder())
                .map(writtenOn -> new Item(root.relativize(folder).toString(), writtenOn));
    }

    private static boolean isState(Path folder) {
        return folder.endsWith(STATE);
    }

    /** All but what proves the delivery for ever: manifest, signature, their hashes. */
    private static List<Path> data(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !stays(file.getFileName().toString())).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look into " + folder, unreadable);
        }
    }

    private static boolean stays(String name) {
        return name.endsWith("_MAN.json")
                || name.endsWith("_MAN.json.asc")
                || name.endsWith(hashOf("_MAN.json.asc"))
                || name.endsWith(".GO")
                || name.equals(LEFT)
                || name.equals(STONE);
    }

    @Override
    public void destroy(String name, Tombstone stone) {
        Path folder = root.resolve(name);
        try {
            Stones.put(folder.resolve(STONE), stone);
            for (Path file : data(folder)) {
                destroy(file, isState(folder));
            }
            Disk.force(folder);
        } catch (IOException stuck) {
            throw new UncheckedIOException(
                    "Cannot destroy the data files in " + folder
                            + ", whose term is over; see its permissions, then purge" + " again",
                    stuck);
        }
    }

    /** Rows of a client lie in a folder for each delivery. */
    private static void destroy(Path data, boolean isRows) throws IOException {
        if (isRows) {
            Disk.remove(data);
        } else {
            Files.delete(data);
        }
    }

    @Override
    public List<Tombstone> tombstones() {
        return Stones.all(root, DEPTH + 1, path -> path.getFileName().toString().equals(STONE));
    }

    private Path state(ChannelCode channel, long number) {
        return root.resolve(channel.value()).resolve(STATE).resolve(number(number));
    }

    private static String number(long number) {
        return "%012d".formatted(number);
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(StateDigest.sha256().digest(bytes));
    }
}
