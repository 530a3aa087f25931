package fr.acteurs.adapters.openpgp;

import fr.acteurs.application.protect.PayloadCipher;
import fr.acteurs.application.protect.Secret;
import fr.acteurs.domain.delivery.Fingerprint;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.delivery.PinnedKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.pgpainless.PGPainless;
import org.pgpainless.algorithm.CompressionAlgorithm;
import org.pgpainless.algorithm.DocumentSignatureType;
import org.pgpainless.algorithm.SymmetricKeyAlgorithm;
import org.pgpainless.encryption_signing.EncryptionOptions;
import org.pgpainless.encryption_signing.EncryptionStream;
import org.pgpainless.encryption_signing.ProducerOptions;
import org.pgpainless.encryption_signing.SigningOptions;
import org.pgpainless.key.protection.SecretKeyRingProtector;
import org.pgpainless.signature.subpackets.BaseSignatureSubpackets;

/** Signs by our key, and encrypts for the client's. Binary, and without compression: there is nothing to inflate on the way back. */
final class OpenPgpCipher implements PayloadCipher {

    private final Certificate signer;
    private final SecretKeyRingProtector opener;
    private final Optional<Certificate> recipient;
    private final Date at;

    private OpenPgpCipher(
            Certificate signer, SecretKeyRingProtector opener, Optional<Certificate> recipient, Instant at) {
        this.signer = signer;
        this.opener = opener;
        this.recipient = recipient;
        this.at = Date.from(at);
    }

    /**
     * With our key opened.
     *
     * @throws IllegalArgumentException when the passphrase does not open it, or there is none and it needs one
     */
    static OpenPgpCipher opened(
            PinnedKey key,
            Certificate signer,
            Optional<Secret> passphrase,
            Optional<Certificate> recipient,
            Instant at) {
        SecretKeyRingProtector opener =
                Passphrases.opening(signer, passphrase, key.file(), "--signing-passphrase-file");
        return new OpenPgpCipher(signer, opener, recipient, at);
    }

    @Override
    public Manifest.Keys keys() {
        Optional<Fingerprint> theirs = recipient.map(Certificate::fingerprint);
        return new Manifest.Keys(Optional.of(signer.fingerprint()), theirs);
    }

    @Override
    public OutputStream encrypting(OutputStream into) throws IOException {
        Certificate theirs = recipient.orElseThrow(() -> new IllegalStateException("Nothing is encrypted for anybody"));
        try {
            EncryptionOptions encryption = EncryptionOptions.get()
                    .setEvaluationDate(at)
                    .overrideEncryptionAlgorithm(SymmetricKeyAlgorithm.AES_256)
                    .addRecipient(theirs.publicRing());
            SigningOptions signing = signing();
            signing.addInlineSignature(opener, secret(), null, DocumentSignatureType.BINARY_DOCUMENT, atThatTime());
            return message(new LeftOpen(into), ProducerOptions.signAndEncrypt(encryption, signing));
        } catch (PGPException refused) {
            throw new IOException("Cannot encrypt for " + theirs.fingerprint(), refused);
        }
    }

    @Override
    public Optional<byte[]> signature(byte[] content) {
        try {
            SigningOptions signing = signing();
            signing.addDetachedSignature(opener, secret(), null, DocumentSignatureType.BINARY_DOCUMENT, atThatTime());
            EncryptionStream signed = message(OutputStream.nullOutputStream(), ProducerOptions.sign(signing));
            try (signed) {
                signed.write(content);
            }
            return Optional.of(armored(signed));
        } catch (PGPException | IOException refused) {
            throw new IllegalStateException("Cannot sign by " + signer.fingerprint(), refused);
        }
    }

    private static byte[] armored(EncryptionStream signed) {
        PGPSignature signature =
                signed.getResult().getDetachedSignatures().flatten().iterator().next();
        return PGPainless.asciiArmor(signature).getBytes(StandardCharsets.US_ASCII);
    }

    private SigningOptions signing() {
        return SigningOptions.get().setEvaluationDate(at);
    }

    private PGPSecretKeyRing secret() {
        return (PGPSecretKeyRing) signer.ring();
    }

    /** All of a delivery is signed as of the instant at which it was begun, and at which its keys were found good. */
    private BaseSignatureSubpackets.Callback atThatTime() {
        return new BaseSignatureSubpackets.Callback() {
            @Override
            public void modifyHashedSubpackets(BaseSignatureSubpackets subpackets) {
                subpackets.setSignatureCreationTime(at);
            }
        };
    }

    private static EncryptionStream message(OutputStream into, ProducerOptions options)
            throws PGPException, IOException {
        return PGPainless.encryptAndOrSign()
                .onOutputStream(into)
                .withOptions(
                        options.setAsciiArmor(false).overrideCompressionAlgorithm(CompressionAlgorithm.UNCOMPRESSED));
    }
}
