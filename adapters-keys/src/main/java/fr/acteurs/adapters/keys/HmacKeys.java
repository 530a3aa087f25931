package fr.acteurs.adapters.keys;

import com.google.common.primitives.Longs;
import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Trait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under keys in files {@code k001.key}, {@code k002.key} … that their owner alone may read. New entries are made
 * under the last; the others stay as long as an entry lives that was made by them. The first is made when it is first needed.
 *
 * <p>The name of a key has a check value of it ({@code k001-1f3a90c2}): another key in its place is another key. While one is
 * missing under which somebody is listed, nothing is hashed at all, for nobody would be known again.
 */
public final class HmacKeys implements KeyedHashes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String FIRST = "k001";
    private static final Pattern NAME = Pattern.compile("k[0-9]{3}\\.key");
    private static final int BYTES = 32;
    private static final String CHECKED = "acteurs: key of the suppression list";
    private static final int CHECK = 8;

    private final Path folder;
    private final SecureRandom random;
    private final Supplier<Set<String>> inUse;
    private volatile NavigableMap<String, SecretKeySpec> keys = new TreeMap<>();
    /** To make one costs more than to use it, and each line that is scanned needs one. */
    private final ThreadLocal<Map<SecretKeySpec, Mac>> macs = ThreadLocal.withInitial(IdentityHashMap::new);

    /**
     * Keys in that folder.
     *
     * @param folder is made when the first key is
     * @param inUse names of the keys under which somebody is listed
     */
    public HmacKeys(Path folder, SecureRandom random, Supplier<Set<String>> inUse) {
        this.folder = folder;
        this.random = random;
        this.inUse = inUse;
    }

    @Override
    public Set<String> keys() {
        return read().keySet();
    }

    @Override
    public Set<KeyedHash> now(Collection<Trait> traits) {
        if (read().isEmpty()) {
            make();
        }
        return under(read().tailMap(read().lastKey(), true), traits);
    }

    @Override
    public Set<KeyedHash> all(Collection<Trait> traits) {
        return under(read(), traits);
    }

    @Override
    public Predicate<Trait> among(Set<KeyedHash> looked) {
        List<Sought> each = new ArrayList<>();
        read().forEach((name, key) -> each.add(Sought.of(
                key, looked.stream().filter(hash -> hash.key().equals(name)).toList())));
        return trait -> each.stream().anyMatch(one -> one.has(trait, this::macOf));
    }

    /** Hashes under one key, by kind; most traits differ from all of them in the first eight bytes, which are compared alone. */
    private record Sought(SecretKeySpec key, Map<Trait.Kind, Set<Long>> beginnings, Set<KeyedHash> hashes) {

        static Sought of(SecretKeySpec key, List<KeyedHash> hashes) {
            return new Sought(
                    key,
                    hashes.stream()
                            .collect(Collectors.groupingBy(
                                    KeyedHash::kind,
                                    Collectors.mapping(
                                            hash -> Longs.fromByteArray(
                                                    HexFormat.of().parseHex(hash.hex(), 0, 2 * Long.BYTES)),
                                            Collectors.toSet()))),
                    Set.copyOf(hashes));
        }

        boolean has(Trait trait, Function<SecretKeySpec, Mac> macs) {
            Set<Long> some = beginnings.get(trait.kind());
            if (some == null) {
                return false;
            }
            byte[] hash = macs.apply(key).doFinal(trait.text().getBytes(StandardCharsets.UTF_8));
            return some.contains(Longs.fromByteArray(hash))
                    && isOne(trait.kind(), HexFormat.of().formatHex(hash));
        }

        private boolean isOne(Trait.Kind kind, String hex) {
            return hashes.stream()
                    .anyMatch(hash -> hash.kind() == kind && hash.hex().equals(hex));
        }
    }

    private Mac macOf(SecretKeySpec key) {
        return macs.get().computeIfAbsent(key, HmacKeys::mac);
    }

    private Set<KeyedHash> under(NavigableMap<String, SecretKeySpec> keys, Collection<Trait> traits) {
        Set<KeyedHash> hashes = new HashSet<>();
        keys.forEach((name, key) -> {
            Mac mac = macOf(key);
            traits.forEach(trait -> hashes.add(new KeyedHash(trait.kind(), name, hex(mac, trait))));
        });
        return hashes;
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }

    private static String hex(Mac mac, Trait trait) {
        return hex(mac, trait.text());
    }

    private static String hex(Mac mac, String text) {
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Keys are read once: a program that runs on has those that it began with. */
    private NavigableMap<String, SecretKeySpec> read() {
        if (keys.isEmpty()) {
            NavigableMap<String, SecretKeySpec> found = Files.isDirectory(folder) ? readAll() : new TreeMap<>();
            refuseWithout(found.keySet());
            keys = found;
        }
        return keys;
    }

    private void refuseWithout(Set<String> found) {
        Set<String> missing = new TreeSet<>(inUse.get());
        missing.removeAll(found);
        if (!missing.isEmpty()) {
            throw new KeysRefused(
                    "Nothing was done: the key(s) " + missing + " of the suppression list are not in " + folder
                            + " (another key of the same file name is another one), and without them nobody is known again who"
                            + " objects or was erased. Bring them back from their backup (operations.md, Consent and opposition).");
        }
    }

    private NavigableMap<String, SecretKeySpec> readAll() {
        NavigableMap<String, SecretKeySpec> found = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> NAME.matcher(file.getFileName().toString()).matches())) {
            PrivateFiles.check(folder);
            for (Path file : files) {
                SecretKeySpec key = key(file);
                String check = hex(mac(key), CHECKED).substring(0, CHECK);
                found.put(file.getFileName().toString().replace(".key", "-" + check), key);
            }
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read the keys of the suppression list in " + folder, broken);
        }
    }

    private static SecretKeySpec key(Path file) throws IOException {
        PrivateFiles.check(file);
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != BYTES) {
            throw new KeysRefused(file + " is no key, or was cut; bring it back from its backup");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private void make() {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        try {
            PrivateFiles.makeFolder(folder);
            PrivateFiles.check(folder);
            PrivateFiles.write(
                    folder.resolve(FIRST + ".key"), key, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            PrivateFiles.force(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot make the first key of the suppression list in " + folder, broken);
        }
    }
}
