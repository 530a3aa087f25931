package fr.acteurs.adapters.openpgp;

import fr.acteurs.application.protect.Secret;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.pgpainless.key.protection.SecretKeyRingProtector;
import org.pgpainless.key.protection.UnlockSecretKey;
import org.pgpainless.util.Passphrase;

/** Opens secret keys. */
final class Passphrases {

    private Passphrases() {}

    /**
     * What opens the key; it has been tried.
     *
     * @param file of the key, to be named
     * @param option by which a passphrase is given, to be named
     * @throws IllegalArgumentException when it does not open it, or there is none and the key needs one
     */
    static SecretKeyRingProtector opening(Certificate key, Optional<Secret> passphrase, String file, String option) {
        SecretKeyRingProtector opener =
                passphrase.map(Passphrases::protector).orElseGet(SecretKeyRingProtector::unprotectedKeys);
        for (PGPSecretKey part : (PGPSecretKeyRing) key.ring()) {
            tryOut(part, opener, passphrase.isPresent(), file, option);
        }
        return opener;
    }

    /** An open key needs none, and takes any. */
    private static void tryOut(
            PGPSecretKey part, SecretKeyRingProtector opener, boolean given, String file, String option) {
        try {
            if (!part.isPrivateKeyEmpty()) {
                UnlockSecretKey.unlockSecretKey(part, opener);
            }
        } catch (PGPException wrong) {
            throw new IllegalArgumentException(
                    given
                            ? "the passphrase does not open the key " + file + "; check " + option
                            : "the key " + file + " needs a passphrase; give " + option + " FILE",
                    wrong);
        }
    }

    private static SecretKeyRingProtector protector(Secret secret) {
        return SecretKeyRingProtector.unlockAnyKeyWith(passphrase(secret));
    }

    static Passphrase passphrase(Secret secret) {
        char[] characters = secret.reveal();
        try {
            return new Passphrase(characters.clone());
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
