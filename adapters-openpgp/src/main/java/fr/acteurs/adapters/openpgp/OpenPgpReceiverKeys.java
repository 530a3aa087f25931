package fr.acteurs.adapters.openpgp;

import fr.acteurs.application.protect.Secret;
import fr.acteurs.application.protect.SecretFiles;
import fr.acteurs.application.receive.ReceiverKeys;
import fr.acteurs.application.receive.SignatureVerdict;
import fr.acteurs.application.receive.Undecryptable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.jspecify.annotations.Nullable;
import org.pgpainless.PGPainless;
import org.pgpainless.decryption_verification.ConsumerOptions;
import org.pgpainless.exception.MissingDecryptionMethodException;
import org.pgpainless.key.protection.SecretKeyRingProtector;

/** A receiver's keys, as OpenPGP keys in files. */
public final class OpenPgpReceiverKeys implements ReceiverKeys {

    private final SignatureJudge judge;
    private final @Nullable PGPSecretKeyRing own;
    private final SecretKeyRingProtector opener;

    /**
     * Keys in files.
     *
     * @param signers public keys of the sender; without any, signatures are not looked at
     * @param secret the receiver's own key; without one nothing is decrypted
     * @param passphrase that opens it
     * @param clock as of which a key is found revoked
     * @throws IllegalArgumentException when a file is no such key, others can read the secret one, or it is not opened
     */
    public OpenPgpReceiverKeys(
            List<Path> signers, Optional<Path> secret, Optional<Secret> passphrase, InstantSource clock) {
        this.judge = new SignatureJudge(signers.stream().map(Certificate::in).toList(), clock);
        Optional<Certificate> key = secret.map(OpenPgpReceiverKeys::secretKey);
        this.own = key.map(found -> (PGPSecretKeyRing) found.ring()).orElse(null);
        this.opener = key.map(found -> Passphrases.opening(
                        found, passphrase, secret.orElseThrow().toString(), "--passphrase-file"))
                .orElseGet(SecretKeyRingProtector::unprotectedKeys);
    }

    private static Certificate secretKey(Path file) {
        Certificate found = Certificate.in(file);
        if (!found.isSecret()) {
            throw new IllegalArgumentException(file + " holds a public key; a secret one decrypts");
        }
        SecretFiles.check(file);
        return found;
    }

    @Override
    public boolean requireSignature() {
        return judge.knowsKeys();
    }

    @Override
    public SignatureVerdict judge(byte[] content, byte[] signature) {
        return judge.judge(content, signature);
    }

    @Override
    public InputStream decrypting(InputStream encrypted) throws Undecryptable {
        if (own == null) {
            return ReceiverKeys.none().decrypting(encrypted);
        }
        try {
            return new DecryptedStream(PGPainless.decryptAndOrVerify()
                    .onInputStream(encrypted)
                    .withOptions(ConsumerOptions.get().addDecryptionKey(own, opener)));
        } catch (MissingDecryptionMethodException forOthers) {
            throw new Undecryptable("chiffré pour une autre clé que celle du récepteur", forOthers);
        } catch (PGPException | IOException | RuntimeException broken) {
            throw DecryptedStream.broken(broken);
        }
    }
}
