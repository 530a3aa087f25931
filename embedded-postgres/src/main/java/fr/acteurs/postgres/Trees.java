package fr.acteurs.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files and directories that are their owner's business only; symbolic links are never followed. */
final class Trees {

    static final FileAttribute<Set<PosixFilePermission>> PRIVATE_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Trees() {}

    /** Makes the directory and its missing parents, all with mode 0700. */
    static void createPrivateDirectory(Path directory) throws IOException {
        Files.createDirectories(directory, PRIVATE_DIRECTORY);
    }

    /** Makes an empty file with mode 0600; it may not exist yet. */
    static void createPrivateFile(Path file) throws IOException {
        Files.createFile(file, PRIVATE_FILE);
    }

    /** Removes a tree; nothing there is fine. */
    static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path path : below(root, Comparator.reverseOrder())) {
            Files.deleteIfExists(path);
        }
    }

    /** Gives a tree to another account. */
    static void give(Path root, int uid, int gid) throws IOException {
        for (Path path : below(root, Comparator.naturalOrder())) {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static List<Path> below(Path root, Comparator<Path> order) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(order).toList();
        }
    }
}
