package fr.acteurs.adapters.openpgp;

import fr.acteurs.application.protect.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Files that hold a secret. One that others on the machine can read is refused: it holds no secret any more. */
public final class SecretFiles {

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private SecretFiles() {}

    /**
     * The passphrase on the first line of a file.
     *
     * @throws IllegalArgumentException when there is no such file, it is empty, or others than its owner have access to it
     */
    public static Secret firstLine(Path file) {
        checkOwnerOnly(file);
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(line -> !line.isEmpty())
                    .map(Secret::of)
                    .orElseThrow(() -> new IllegalArgumentException(file + " has no passphrase on its first line"));
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalArgumentException(
                    file + " cannot be read as text; check the passphrase in it", unreadable);
        }
    }

    /** @throws IllegalArgumentException when it is not there, or others than its owner have access to it */
    static void checkOwnerOnly(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " is missing or not readable; check the path and its owner");
        }
        if (!isOwnerOnly(file)) {
            throw new IllegalArgumentException(file + ": others than its owner have access to it; run chmod 600 on it");
        }
    }

    private static boolean isOwnerOnly(Path file) {
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            return posix == null
                    || OWNER_ONLY.containsAll(posix.readAttributes().permissions());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look at " + file, unreadable);
        }
    }
}
