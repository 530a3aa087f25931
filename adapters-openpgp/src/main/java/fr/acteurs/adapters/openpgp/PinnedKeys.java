package fr.acteurs.adapters.openpgp;

import fr.acteurs.application.protect.KeyUse;
import fr.acteurs.application.protect.SecretFiles;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.PinnedKey;
import java.nio.file.Path;
import java.time.Instant;

/** Finds the keys that a contract pins in their folder, and refuses what is not just what was agreed. */
record PinnedKeys(Path folder) {

    /**
     * Our key, with its secret half.
     *
     * @throws IllegalArgumentException when it is not there, is another, was revoked or does not sign
     */
    Certificate signer(Channel channel, PinnedKey key, Instant at) {
        Path file = folder.resolve(key.file());
        Certificate found = found(channel, key, file);
        if (!found.isSecret()) {
            throw refusal(channel, file, "holds the public half of our key; signedBy names the secret one");
        }
        SecretFiles.check(file);
        checkFit(channel, found, file, KeyUse.SIGNS, "make another: acteurs keys generate", at);
        return found;
    }

    /**
     * The client's public key.
     *
     * @throws IllegalArgumentException when it is not there, is another, was revoked or does not encrypt
     */
    Certificate recipient(Channel channel, PinnedKey key, Instant at) {
        Path file = folder.resolve(key.file());
        Certificate found = found(channel, key, file);
        if (found.isSecret()) {
            throw refusal(channel, file, "holds a secret key; encryptedFor names the public key of the client");
        }
        checkFit(channel, found, file, KeyUse.ENCRYPTS, "ask the client for its key", at);
        return found;
    }

    private static Certificate found(Channel channel, PinnedKey key, Path file) {
        try {
            Certificate found = Certificate.in(file);
            if (found.fingerprint().equals(key.fingerprint())) {
                return found;
            }
            throw new IllegalArgumentException(file + " is the key " + found.fingerprint() + ", the contract names "
                    + key.fingerprint() + "; ask its owner which one is right, and change the other");
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(named(channel) + wrong.getMessage(), wrong.getCause());
        }
    }

    private static void checkFit(Channel channel, Certificate key, Path file, KeyUse use, String next, Instant at) {
        if (!key.isMade(at)) {
            throw refusal(channel, file, "was made later than today; check the clock of this machine");
        }
        if (key.isRevoked(at)) {
            throw refusal(channel, file, "was revoked; " + next);
        }
        if (!key.can(use, at)) {
            String lacking = use == KeyUse.SIGNS ? "cannot sign" : "cannot encrypt, it only signs";
            throw refusal(channel, file, lacking + "; " + next + " with a part that does");
        }
    }

    private static IllegalArgumentException refusal(Channel channel, Path file, String why) {
        return new IllegalArgumentException(named(channel) + file + " " + why);
    }

    private static String named(Channel channel) {
        return "Channel " + channel.code() + ": ";
    }
}
