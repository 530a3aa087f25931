package fr.acteurs.adapters.openpgp;

import fr.acteurs.domain.delivery.PinnedKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.Features;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.AsymmetricCipherKeyPairGenerator;
import org.bouncycastle.crypto.KeyGenerationParameters;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.generators.X25519KeyPairGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRing;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;
import org.pgpainless.PGPainless;
import org.pgpainless.key.protection.SecretKeyRingProtector;

/** Keys made for the occasion, on a fixed day. No secret key is ever kept with the tests. */
final class Keys {

    static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2028-01-01T00:00:00Z");
    /** The day of the tests. */
    static final Instant MONDAY = Instant.parse("2026-03-02T03:15:00Z");

    private Keys() {}

    /** One that signs, as {@code keys generate} makes it. */
    static PGPSecretKeyRing signing(String owner) {
        return signing(owner, END, "");
    }

    static PGPSecretKeyRing signing(String owner, Instant end, String passphrase) {
        return made(owner, end, passphrase, false);
    }

    /** One that signs, with a part that encrypts. */
    static PGPSecretKeyRing encrypting(String owner) {
        return encrypting(owner, END);
    }

    static PGPSecretKeyRing encrypting(String owner, Instant end) {
        return made(owner, end, "", true);
    }

    private static PGPSecretKeyRing made(String owner, Instant end, String passphrase, boolean encrypts) {
        try {
            PGPKeyPair primary = new BcPGPKeyPair(
                    4, PublicKeyAlgorithmTags.EDDSA_LEGACY, pair(new Ed25519KeyPairGenerator()), Date.from(MADE));
            PGPKeyRingGenerator generator =
                    generator(primary, owner, says(end, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA), passphrase);
            if (encrypts) {
                PGPKeyPair part = new BcPGPKeyPair(
                        4, PublicKeyAlgorithmTags.ECDH, pair(new X25519KeyPairGenerator()), Date.from(MADE));
                generator.addSubKey(part, says(end, KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE), null);
            }
            return generator.generateSecretKeyRing();
        } catch (PGPException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** By Bouncy Castle itself: the key and what it says of itself are of the fixed day. */
    private static PGPKeyRingGenerator generator(
            PGPKeyPair primary, String owner, PGPSignatureSubpacketVector says, String passphrase) throws PGPException {
        return new PGPKeyRingGenerator(
                PGPSignature.POSITIVE_CERTIFICATION,
                primary,
                owner,
                new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                says,
                null,
                new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.EDDSA_LEGACY, HashAlgorithmTags.SHA512),
                passphrase.isEmpty()
                        ? null
                        : new BcPBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                                .build(passphrase.toCharArray()));
    }

    private static AsymmetricCipherKeyPair pair(AsymmetricCipherKeyPairGenerator generator) {
        generator.init(new KeyGenerationParameters(new SecureRandom(), 256));
        return generator.generateKeyPair();
    }

    private static PGPSignatureSubpacketVector says(Instant end, int flags) {
        PGPSignatureSubpacketGenerator says = new PGPSignatureSubpacketGenerator();
        says.setSignatureCreationTime(false, Date.from(MADE));
        says.setKeyExpirationTime(true, Duration.between(MADE, end).toSeconds());
        says.setKeyFlags(true, flags);
        says.setFeature(false, Features.FEATURE_MODIFICATION_DETECTION);
        return says.generate();
    }

    static PGPSecretKeyRing revoked(PGPSecretKeyRing key, Instant on) {
        try {
            return PGPainless.modifyKeyRing(key, Date.from(on))
                    .revoke(SecretKeyRingProtector.unprotectedKeys())
                    .done();
        } catch (PGPException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The same key, as its owner would have it after cutting its life short. */
    static PGPSecretKeyRing ending(PGPSecretKeyRing key, Instant end) {
        return saying(key, end, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA);
    }

    /** The same key, of which its owner says that it signs no data. */
    static PGPSecretKeyRing notSigning(PGPSecretKeyRing key) {
        return saying(key, END, KeyFlags.CERTIFY_OTHER);
    }

    private static PGPSecretKeyRing saying(PGPSecretKeyRing key, Instant end, int flags) {
        try {
            PGPPublicKey bare =
                    new PGPPublicKey(key.getPublicKey().getPublicKeyPacket(), new BcKeyFingerprintCalculator());
            PGPKeyPair primary = new PGPKeyPair(bare, key.getSecretKey().extractPrivateKey(null));
            return generator(primary, "Acteurs", says(end, flags), "").generateSecretKeyRing();
        } catch (PGPException refused) {
            throw new IllegalStateException(refused);
        }
    }

    static PinnedKey pinned(String file, PGPKeyRing key) {
        return new PinnedKey(file, new Certificate(key).fingerprint());
    }

    /** Writes a key, and the secret one so that only its owner reads it. */
    static Path write(Path folder, String file, PGPKeyRing key) {
        try {
            Files.createDirectories(folder);
            Path path = Files.writeString(folder.resolve(file), PGPainless.asciiArmor(key));
            return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static Path writePublic(Path folder, String file, PGPSecretKeyRing key) {
        return write(folder, file, PGPainless.extractCertificate(key));
    }
}
