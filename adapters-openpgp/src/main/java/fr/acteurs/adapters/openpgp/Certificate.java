package fr.acteurs.adapters.openpgp;

import fr.acteurs.application.protect.KeyUse;
import fr.acteurs.domain.delivery.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.PGPKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.jspecify.annotations.Nullable;
import org.pgpainless.PGPainless;
import org.pgpainless.algorithm.EncryptionPurpose;
import org.pgpainless.algorithm.KeyFlag;
import org.pgpainless.key.info.KeyRingInfo;

/** A key as its file holds it, and what it is good for at an instant. */
record Certificate(PGPKeyRing ring) {

    /** In bytes; a key with many signatures of others has some ten thousand. */
    private static final int LARGEST = 1 << 20;

    private static final Map<KeyUse, List<KeyFlag>> FLAGS = Map.of(
            KeyUse.SIGNS, List.of(KeyFlag.SIGN_DATA),
            KeyUse.ENCRYPTS, List.of(KeyFlag.ENCRYPT_COMMS, KeyFlag.ENCRYPT_STORAGE));

    /**
     * The key in a file, armored or not.
     *
     * @throws IllegalArgumentException when there is no such file, or no key in it
     */
    static Certificate in(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + " is not there; put the key there");
        }
        try {
            return read(file).orElseThrow(() -> new IllegalArgumentException(file + " is no OpenPGP key"));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " is no OpenPGP key that can be read", unreadable);
        }
    }

    private static Optional<Certificate> read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(LARGEST);
            return Optional.ofNullable(PGPainless.readKeyRing().keyRing(new ByteArrayInputStream(bytes)))
                    .map(Certificate::new);
        }
    }

    Fingerprint fingerprint() {
        return new Fingerprint(
                HexFormat.of().withUpperCase().formatHex(ring.getPublicKey().getFingerprint()));
    }

    boolean isSecret() {
        return ring instanceof PGPSecretKeyRing;
    }

    /** The public half. */
    PGPPublicKeyRing publicRing() {
        return ring instanceof PGPSecretKeyRing secret
                ? PGPainless.extractCertificate(secret)
                : (PGPPublicKeyRing) ring;
    }

    /** Whether the key as a whole was revoked, whatever the reason and the day. */
    boolean isRevoked(Instant at) {
        return isMade(at) && !info(Date.from(at)).getRevocationState().isNotRevoked();
    }

    /** Whom it names. */
    String owner(Instant at) {
        return Optional.of(at)
                .filter(this::isMade)
                .map(now -> info(Date.from(now)).getPossiblyExpiredPrimaryUserId())
                .orElse("");
    }

    /** What it can be used for, or could until it expired. */
    Set<KeyUse> uses(Instant at) {
        return Stream.of(KeyUse.values()).filter(use -> can(use, at)).collect(Collectors.toUnmodifiableSet());
    }

    boolean can(KeyUse use, Instant at) {
        if (isRevoked(at) || flags(use, at).findAny().isEmpty()) {
            return false;
        }
        Instant whileGood = until(use, at)
                .filter(end -> !end.isAfter(at))
                .map(end -> end.minusSeconds(1))
                .orElse(at);
        KeyRingInfo info = info(Date.from(whileGood));
        return use == KeyUse.SIGNS
                ? !info.getSigningSubkeys().isEmpty()
                : !info.getEncryptionSubkeys(EncryptionPurpose.ANY).isEmpty();
    }

    /** The instant from which it is of that use no more; empty when that never comes, or it never was. */
    Optional<Instant> until(KeyUse use, Instant at) {
        List<Optional<Instant>> ends = flags(use, at)
                .map(flag -> info(Date.from(at)).getExpirationDateForUse(flag))
                .map(end -> Optional.ofNullable(end).map(Date::toInstant))
                .toList();
        return ends.contains(Optional.<Instant>empty())
                ? Optional.empty()
                : ends.stream().flatMap(Optional::stream).max(Instant::compareTo);
    }

    /** Whether it says anything of itself by then; a key that was made, or renewed, on a clock ahead of ours does not. */
    boolean isMade(Instant at) {
        try {
            info(Date.from(at));
            return true;
        } catch (NoSuchElementException notYet) {
            return false;
        }
    }

    /** Whether the part of that number is of this key, and may sign at that instant: neither expired nor revoked. */
    boolean maySign(long part, Instant at) {
        return isMade(at)
                && info(Date.from(at)).isKeyValidlyBound(part)
                && info(Date.from(at)).getKeyFlagsOf(part).contains(KeyFlag.SIGN_DATA)
                && !endsBy(at, primaryEnd(at))
                && !endsBy(at, info(Date.from(at)).getSubkeyExpirationDate(part));
    }

    private @Nullable Date primaryEnd(Instant at) {
        return info(Date.from(at)).getPrimaryKeyExpirationDate();
    }

    private static boolean endsBy(Instant at, @Nullable Date end) {
        return end != null && !end.toInstant().isAfter(at);
    }

    private Stream<KeyFlag> flags(KeyUse use, Instant at) {
        if (!isMade(at)) {
            return Stream.empty();
        }
        KeyRingInfo info = info(Date.from(at));
        return FLAGS.getOrDefault(use, List.of()).stream()
                .filter(flag -> !info.getKeysWithKeyFlag(flag).isEmpty());
    }

    private KeyRingInfo info(Date at) {
        return PGPainless.inspectKeyRing(ring, at);
    }
}
