package fr.acteurs.adapters.openpgp;

import fr.acteurs.application.protect.KeyFile;
import fr.acteurs.application.protect.KeyFolder;
import fr.acteurs.application.protect.KeyUse;
import fr.acteurs.application.protect.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.PGPKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.pgpainless.PGPainless;
import org.pgpainless.algorithm.KeyFlag;
import org.pgpainless.key.generation.KeyRingBuilder;
import org.pgpainless.key.generation.KeySpec;
import org.pgpainless.key.generation.type.KeyType;
import org.pgpainless.key.generation.type.eddsa_legacy.EdDSALegacyCurve;

/** The folder of keys on the disk. */
public final class OpenPgpKeyFolder implements KeyFolder {

    private static final String SECRET = ".sec.asc";
    private static final String PUBLIC = ".pub.asc";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,80}");

    private final Path folder;
    private final InstantSource clock;

    public OpenPgpKeyFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public List<KeyFile> all() {
        List<KeyFile> keys = new ArrayList<>();
        for (Path file : files()) {
            key(file).ifPresent(key -> keys.add(told(file, key)));
        }
        return keys;
    }

    @Override
    public List<String> others() {
        return files().stream()
                .filter(file -> key(file).isEmpty())
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look into " + folder, unreadable);
        }
    }

    private static Optional<Certificate> key(Path file) {
        try {
            return Optional.of(Certificate.in(file));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private KeyFile told(Path file, Certificate key) {
        Instant now = clock.instant();
        Set<KeyUse> uses = key.uses(now);
        Optional<Instant> expires = uses.stream()
                .map(use -> key.until(use, now))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        return new KeyFile(
                file.getFileName().toString(),
                key.fingerprint(),
                key.isSecret(),
                key.owner(now),
                uses,
                key.isRevoked(now),
                expires);
    }

    @Override
    public KeyFile generate(String name, String owner, Optional<Secret> passphrase, Instant expires) {
        Path secretFile = free(name + SECRET);
        Path publicFile = free(name + PUBLIC);
        PGPSecretKeyRing pair = pair(owner, passphrase, expires);
        write(secretFile, pair, "rw-------");
        write(publicFile, PGPainless.extractCertificate(pair), "rw-r--r--");
        return told(publicFile, new Certificate(PGPainless.extractCertificate(pair)));
    }

    private Path free(String file) {
        if (!NAME.matcher(file).matches()) {
            throw new IllegalArgumentException("--name takes letters, digits, dots, dashes and underscores");
        }
        if (Files.exists(folder.resolve(file))) {
            throw new IllegalArgumentException(folder.resolve(file) + " is there already; give another --name");
        }
        return folder.resolve(file);
    }

    /** Ed25519 of version 4, which gpg 2.2 reads too; it signs and can do nothing else. */
    private static PGPSecretKeyRing pair(String owner, Optional<Secret> passphrase, Instant expires) {
        KeyRingBuilder builder = PGPainless.buildKeyRing()
                .setPrimaryKey(KeySpec.getBuilder(
                        KeyType.EDDSA_LEGACY(EdDSALegacyCurve._Ed25519), KeyFlag.CERTIFY_OTHER, KeyFlag.SIGN_DATA))
                .addUserId(owner)
                .setExpirationDate(Date.from(expires));
        passphrase.map(Passphrases::passphrase).ifPresent(builder::setPassphrase);
        return builder.build();
    }

    private void write(Path file, PGPKeyRing key, String mode) {
        try {
            ownFolder();
            byte[] armored = PGPainless.asciiArmor(key).getBytes(StandardCharsets.US_ASCII);
            try (SeekableByteChannel channel = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions(mode))) {
                channel.write(ByteBuffer.wrap(armored));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot write the key " + file, refused);
        }
    }

    private void ownFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(folder, permissions("rwx------"));
        }
    }

    /** From its first byte on; where the system knows no such permissions, those of the folder hold. */
    private static FileAttribute<?>[] permissions(String mode) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
