package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.retention.Shelf;
import fr.acteurs.application.retention.Tombstone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What was fetched, as folders: {@code SOURCE/FILE}, with notes of what the publisher said of it beside each. */
public final class FileDownloads implements Shelf {

    private static final int DEPTH = 2;
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
        return Stones.under(folder, DEPTH, FileDownloads::isFetched).stream()
                .map(path -> new Item(folder.relativize(path).toString(), Stones.writtenOn(path)))
                .toList();
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
        return Stones.all(folder, DEPTH, path -> path.toString().endsWith(STONE));
    }
}
