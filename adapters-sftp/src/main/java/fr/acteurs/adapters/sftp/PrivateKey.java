package fr.acteurs.adapters.sftp;

import fr.acteurs.application.deliver.DeliveryFailure;
import fr.acteurs.application.protect.SecretFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Iterator;
import java.util.Set;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.jspecify.annotations.Nullable;

/** Reads the key that we sign in with. Its failures name the file and the next step, never a part of its content. */
final class PrivateKey {

    private PrivateKey() {}

    static KeyPair of(SftpSettings settings) {
        var file = settings.privateKey();
        try {
            return load(file, secretIn(settings.passphrase()));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            if (e instanceof DeliveryFailure failure) {
                throw failure;
            }
            throw refusal(file, "it is no private key that can be opened", "check the file and its passphrase", e);
        }
    }

    private static KeyPair load(Path file, FilePasswordProvider passphrase)
            throws IOException, GeneralSecurityException {
        checkSecret(file);
        try (var content = Files.newInputStream(file)) {
            var name = NamedResource.ofName(file.toString());
            return first(SecurityUtils.loadKeyPairIdentities(null, name, content, passphrase), file);
        }
    }

    private static KeyPair first(@Nullable Iterable<KeyPair> keys, Path file) {
        Iterator<KeyPair> found = keys == null ? Set.<KeyPair>of().iterator() : keys.iterator();
        if (!found.hasNext()) {
            throw refusal(file, "it holds no private key", "name the file that ssh-keygen made, not the .pub", null);
        }
        return found.next();
    }

    private static FilePasswordProvider secretIn(@Nullable Path file) {
        if (file == null) {
            return FilePasswordProvider.EMPTY;
        }
        checkSecret(file);
        return FilePasswordProvider.of(new String(SecretFiles.firstLine(file).reveal()));
    }

    /** As OpenSSH does: a secret that others on this machine can read is no secret. */
    private static void checkSecret(Path file) {
        SecretFiles.fault(file).ifPresent(fault -> {
            throw new DeliveryFailure(DeliveryFailure.Kind.OPERATOR, "Cannot sign in: " + fault + ".", null);
        });
    }

    private static DeliveryFailure refusal(Path file, String reason, String next, @Nullable Exception cause) {
        var message = "Cannot sign in with " + file + ": " + reason + "; " + next + ".";
        return new DeliveryFailure(DeliveryFailure.Kind.OPERATOR, message, cause);
    }
}
