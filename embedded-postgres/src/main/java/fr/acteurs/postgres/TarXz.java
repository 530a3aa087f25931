package fr.acteurs.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks a {@code .txz} for the owner alone: directories and programs 0700, other files 0600. */
final class TarXz {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private TarXz() {}

    /** Unpacks into a directory that is not there yet; an entry that would land outside of it is refused. */
    static void unpack(InputStream packed, Path target) throws IOException {
        Trees.createPrivateDirectory(target);
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, inside(target, target.resolve(entry.getName())));
            }
        }
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Trees.createPrivateDirectory(path);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Trees.createPrivateDirectory(path.resolveSibling(""));
            Files.copy(tar, path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode(entry)));
        }
    }

    private static String mode(TarArchiveEntry entry) {
        return (entry.getMode() & OWNER_MAY_EXECUTE) == 0 ? "rw-------" : "rwx------";
    }

    private static Path inside(Path target, Path path) throws IOException {
        if (!path.normalize().startsWith(target)) {
            throw new IOException("An entry of the archive lies outside of it: " + path);
        }
        return path.normalize();
    }
}
