package fr.acteurs.adapters.keys;

import fr.acteurs.application.protect.SecretFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that are their owner's business only, written so that a crash leaves them whole. */
final class PrivateFiles {

    private static final FileAttribute<Set<PosixFilePermission>> FOLDER = mode("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> FILE = mode("rw-------");

    private PrivateFiles() {}

    private static FileAttribute<Set<PosixFilePermission>> mode(String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }

    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, FOLDER);
    }

    /** Adds bytes to a file and forces them to disk. */
    static void write(Path file, byte[] bytes, OpenOption... how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, Set.of(how), FILE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Forces the names in a folder to disk. */
    static void force(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** Refuses what others than its owner may read or write, and says how to put it right. */
    static void check(Path path) {
        if (Files.isSymbolicLink(path) && !Files.isDirectory(path)) {
            throw new KeysRefused(path + " is a symbolic link; put the file itself there");
        }
        SecretFiles.fault(path).ifPresent(fault -> {
            throw new KeysRefused(fault);
        });
    }
}
