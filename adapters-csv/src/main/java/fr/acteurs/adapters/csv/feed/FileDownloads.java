package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.retention.Shelf;
import fr.acteurs.application.retention.Tombstone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was fetched: {@code SOURCE/FILE}, with notes of what the publisher said of it beside each, and whatever else lies in the
 * folder at any depth. A link is a file of its own; what it leads to is somebody else's.
 */
public final class FileDownloads implements Shelf {

    private static final String STONE = ".purged";
    /** What is destroyed with the file that it speaks of. */
    private static final List<String> NOTES = List.of(".properties", ".etag");

    private final Path folder;

    public FileDownloads(Path folder) {
        this.folder = folder;
    }

    /** Half-fetched files too. */
    @Override
    public List<Item> items() {
        return files(FileDownloads::isFetched).stream()
                .map(path -> new Item(folder.relativize(path).toString(), Stones.writtenOn(path)))
                .toList();
    }

    private List<Path> files(Predicate<Path> which) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(which).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look into " + folder, unreadable);
        }
    }

    private static boolean isFetched(Path path) {
        String name = path.getFileName().toString();
        boolean isStone = name.endsWith(STONE) || name.endsWith(STONE + ".part");
        return Files.isRegularFile(path) && !isStone && NOTES.stream().noneMatch(name::endsWith);
    }

    /** A file that is fetched again later lies beside the stone of its former copy. */
    @Override
    public void destroy(String name, Tombstone stone) {
        Path file = folder.resolve(name);
        try {
            Stones.put(beside(file, STONE), stone);
            for (Path gone : with(file)) {
                Files.deleteIfExists(gone);
            }
            Disk.force(file.resolveSibling("."));
        } catch (IOException stuck) {
            throw new UncheckedIOException(
                    "Cannot destroy " + file + ", whose term is over; see its permissions, then purge again", stuck);
        }
    }

    private static List<Path> with(Path file) {
        return Stream.concat(NOTES.stream().map(note -> beside(file, note)), Stream.of(file))
                .toList();
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    @Override
    public List<Tombstone> tombstones() {
        return files(path -> path.toString().endsWith(STONE)).stream()
                .flatMap(stone -> Stones.read(stone).stream())
                .toList();
    }
}
