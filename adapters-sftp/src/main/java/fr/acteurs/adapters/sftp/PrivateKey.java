package fr.acteurs.adapters.sftp;

import fr.acteurs.application.deliver.DeliveryFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.jspecify.annotations.Nullable;

/** Reads the key that we sign in with. Its failures name the file and the next step, never a part of its content. */
final class PrivateKey {

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

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
        checkOwnerOnly(file);
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

    private static FilePasswordProvider secretIn(@Nullable Path file) throws IOException {
        if (file == null) {
            return FilePasswordProvider.EMPTY;
        }
        checkOwnerOnly(file);
        try (var lines = Files.lines(file)) {
            return FilePasswordProvider.of(lines.findFirst().orElse(""));
        }
    }

    /** As OpenSSH does: a secret that others on this machine can read is no secret. */
    private static void checkOwnerOnly(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw refusal(file, "it is missing or not readable", "check the path and its owner", null);
        }
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null && !OWNER_ONLY.containsAll(posix.readAttributes().permissions())) {
            throw refusal(file, "others than its owner have access to it", "run chmod 600 on it", null);
        }
    }

    private static DeliveryFailure refusal(Path file, String reason, String next, @Nullable Exception cause) {
        var message = "Cannot sign in with " + file + ": " + reason + "; " + next + ".";
        return new DeliveryFailure(DeliveryFailure.Kind.OPERATOR, message, cause);
    }
}
