package fr.acteurs.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Folders of tests in memory where Linux has room there, else on disk. A PostgreSQL makes and removes hundreds of files for one
 * test, a spool forces each of its files to disk, and a disk takes ten times as long for that.
 *
 * <p>A module whose tests do so names it in {@code junit-platform.properties}, for {@code @TempDir}.
 */
public final class MemoryFolders implements TempDirFactory {

    private static final String MEMORY = "/dev/shm";
    private static final Path MOUNTS = Path.of("/proc/self/mounts");
    private static final long ROOM = 2L << 30;
    private static final boolean FIT = isFit();

    /** A new folder for the caller alone, who removes it. */
    static Path create(String prefix) {
        try {
            return FIT ? Files.createTempDirectory(Path.of(MEMORY), prefix) : Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for tests", e);
        }
    }

    /** A new folder that is removed when the JVM ends. */
    public static Path untilTheEnd(String prefix) {
        var folder = create(prefix);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        return folder;
    }

    static void remove(Path folder) {
        try {
            Trees.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + folder, e);
        }
    }

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) {
        return create("acteurs-test-");
    }

    private static boolean isFit() {
        try {
            return Files.isReadable(MOUNTS)
                    && runsPrograms(Files.readAllLines(MOUNTS))
                    && Files.getFileStore(Path.of(MEMORY)).getUsableSpace() >= ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Containers often mount it without that right, and a server that runs as another account has its programs beside its data. */
    static boolean runsPrograms(List<String> mounts) {
        return mounts.stream()
                .map(mount -> mount.split(" "))
                .anyMatch(mount -> mount[1].equals(MEMORY)
                        && Stream.of(mount[3].split(",")).noneMatch("noexec"::equals));
    }
}
