package fr.acteurs.application.protect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Files that hold a password, a passphrase or a key: the one way in which all parts of the program look at them. One that others
 * on the machine may read holds no secret any more, and one that somebody else owns may be another tomorrow: both are refused.
 */
public final class SecretFiles {

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final String ADMINISTRATOR = "root";

    private SecretFiles() {}

    /**
     * The secret on the first line of a file.
     *
     * @throws IllegalArgumentException when there is no such file, its first line is empty, or it is not its owner's alone
     */
    public static Secret firstLine(Path file) {
        check(file);
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(line -> !line.isEmpty())
                    .map(Secret::of)
                    .orElseThrow(() -> new IllegalArgumentException(file + " has nothing on its first line"));
        } catch (IOException | UncheckedIOException unreadable) {
            // What a decoder says of it might quote it.
            throw new IllegalArgumentException(file + " cannot be read as text; check the secret in it");
        }
    }

    /**
     * Lets a file pass that holds a secret.
     *
     * @throws IllegalArgumentException when it is not there, or not its owner's alone
     */
    public static void check(Path file) {
        fault(file).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    /** What is wrong with a file, or a folder of them, and what to do; nothing when it may be used. */
    public static Optional<String> fault(Path file) {
        if (!Files.isReadable(file)) {
            return Optional.of(file + " is missing or not readable; check the path and its owner");
        }
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            return posix == null ? Optional.empty() : fault(file, posix.readAttributes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look at " + file, unreadable);
        }
    }

    private static Optional<String> fault(Path file, PosixFileAttributes found) throws IOException {
        if (!OWNER_ONLY.containsAll(found.permissions())) {
            return Optional.of("%s is open to others (%s): chmod %s %s"
                    .formatted(
                            file,
                            PosixFilePermissions.toString(found.permissions()),
                            found.isDirectory() ? "700" : "600",
                            file));
        }
        String owner = found.owner().getName();
        return owner.equals(ADMINISTRATOR) || owner.equals(us())
                ? Optional.empty()
                : Optional.of("%s belongs to %s, who may change it: chown %s %s".formatted(file, owner, us(), file));
    }

    /** A name that Java was started with might not be that of whom the kernel takes us for. */
    private static String us() throws IOException {
        Path process = Path.of("/proc/self");
        return Files.isDirectory(process) ? Files.getOwner(process).getName() : System.getProperty("user.name");
    }
}
