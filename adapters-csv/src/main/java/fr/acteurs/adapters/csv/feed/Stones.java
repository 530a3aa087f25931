package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.retention.Tombstone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tombstones as small files beside what they stand for. */
final class Stones {

    private Stones() {}

    /** Puts it and forces it to disk; what stood there before gives way in one step. */
    static void put(Path stone, Tombstone text) throws IOException {
        Disk.replace(stone, (text.text() + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** What stands there; nothing when there is no stone of ours. */
    static Optional<Tombstone> read(Path stone) {
        try {
            return Files.isRegularFile(stone)
                    ? Tombstone.parse(Files.readString(stone, StandardCharsets.US_ASCII))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + stone, unreadable);
        }
    }

    /** All that stand under a folder, at that depth. */
    static List<Tombstone> all(Path root, int depth, Predicate<Path> isStone) {
        return under(root, depth, isStone).stream()
                .flatMap(stone -> read(stone).stream())
                .toList();
    }

    /** What lies under a folder, at that depth. */
    static List<Path> under(Path root, int depth, Predicate<Path> which) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(root, depth)) {
            return paths.filter(path -> root.relativize(path).getNameCount() == depth)
                    .filter(which)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look into " + root, unreadable);
        }
    }

    /** The day on which a file was written, by the clock of the disk. */
    static LocalDate writtenOn(Path file) {
        try {
            return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look at " + file, unreadable);
        }
    }
}
