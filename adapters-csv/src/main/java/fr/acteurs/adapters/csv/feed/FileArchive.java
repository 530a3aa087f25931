package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.ingest.Archive;
import fr.acteurs.application.retention.Shelf;
import fr.acteurs.application.retention.Tombstone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The archive as a folder: one file for each content, named by its SHA-256. */
public final class FileArchive implements Archive, Shelf {

    private static final int DEPTH = 2;
    private static final String STONE = ".purged";

    private final Path folder;

    public FileArchive(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Path> find(String sha256) {
        return Optional.of(place(sha256)).filter(Files::isRegularFile);
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    @Override
    public void keep(Path file, String sha256) {
        Path kept = place(sha256);
        if (Files.exists(kept)) {
            return;
        }
        try {
            Files.createDirectories(kept.getParent());
            Path part = Files.createTempFile(kept.getParent(), sha256, ".part");
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            Disk.force(part);
            Disk.rename(part, kept);
        } catch (IOException full) {
            throw new UncheckedIOException("Cannot archive " + file + " in " + folder + "; check its space", full);
        }
    }

    /** The names are hashes, but for copies that a crash cut short. */
    @Override
    public List<Item> items() {
        return Stones.under(folder, DEPTH, this::isOurs).stream()
                .map(path -> new Item(path.getFileName().toString(), Stones.writtenOn(path)))
                .toList();
    }

    private boolean isOurs(Path path) {
        String name = path.getFileName().toString();
        boolean isStone = name.endsWith(STONE) || name.endsWith(STONE + ".part");
        return name.length() > 2 && !isStone && path.equals(place(name)) && Files.isRegularFile(path);
    }

    /** A file that is read again later lies beside the stone of its former copy. */
    @Override
    public void destroy(String name, Tombstone stone) {
        Path file = place(name);
        try {
            Stones.put(stoneOf(file), stone);
            Files.deleteIfExists(file);
            Disk.force(file.resolveSibling("."));
        } catch (IOException stuck) {
            throw new UncheckedIOException(
                    "Cannot destroy " + file + ", whose term is over; see its permissions, then purge again", stuck);
        }
    }

    private static Path stoneOf(Path file) {
        return file.resolveSibling(file.getFileName() + STONE);
    }

    @Override
    public Optional<Tombstone> purged(String sha256) {
        return Stones.read(stoneOf(place(sha256)));
    }

    @Override
    public List<Tombstone> tombstones() {
        return Stones.all(folder, DEPTH, path -> path.toString().endsWith(STONE));
    }
}
