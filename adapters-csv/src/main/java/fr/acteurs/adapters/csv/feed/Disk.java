package fr.acteurs.adapters.csv.feed;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The few gestures that make writing on a disk safe against a crash. */
final class Disk {

    private Disk() {}

    /** Writes a small new file and forces it to disk. */
    static void write(Path file, byte[] content) throws IOException {
        try (HashedFile hashed = new HashedFile(file)) {
            hashed.write(content);
            hashed.finish();
        }
    }

    /** Replaces a small file in one step. */
    static void replace(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(beside);
        write(beside, content);
        rename(beside, file);
    }

    /** Renames in one step, over what is there, and forces the folder to disk: after it, the name is for good. */
    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        force(to.resolveSibling("."));
    }

    /** Forces the bytes of a file, or the names in a folder, to disk. */
    static void force(Path fileOrFolder) throws IOException {
        try (FileChannel unsynced = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            unsynced.force(true);
        }
    }

    /** Removes a folder with all that is in it; nothing happens when it is not there. */
    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
