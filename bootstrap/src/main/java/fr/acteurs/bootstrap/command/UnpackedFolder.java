package fr.acteurs.bootstrap.command;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import fr.acteurs.adapters.csv.unpack.Unpacking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All files in a folder and those in it, what is packed unpacked aside; that is deleted at the end. */
record UnpackedFolder(List<Path> files, Path aside) implements AutoCloseable {

    static UnpackedFolder of(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            Path aside = Files.createTempDirectory("acteurs-unpacked");
            List<Path> files = found.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> unpacked(folder, file, aside))
                    .toList();
            return new UnpackedFolder(files, aside);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look into " + folder, unreadable);
        }
    }

    /** Files of one name in two folders stay two. */
    private static Path unpacked(Path folder, Path file, Path aside) {
        Path parent = folder.relativize(file).getParent();
        return Unpacking.unpacked(file, parent == null ? aside : aside.resolve(parent));
    }

    @Override
    public void close() {
        try {
            MoreFiles.deleteRecursively(aside, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException inUse) {
            throw new UncheckedIOException("Cannot delete " + aside, inUse);
        }
    }
}
