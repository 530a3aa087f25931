package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.receive.Inbox;
import fr.acteurs.domain.delivery.DeliveryName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A local folder in which deliveries arrive and answers are left. */
public final class FolderInbox implements Inbox {

    /** Of those that claim one number, the earlier first, so that no disk decides by the order in which it lists them. */
    private static final Comparator<DeliveryName> IN_TURN = Comparator.comparingLong(DeliveryName::number)
            .thenComparing(DeliveryName::revision)
            .thenComparing(DeliveryName::date)
            .thenComparing(DeliveryName::type);

    private final Path folder;

    public FolderInbox(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<DeliveryName> deliveries() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> DeliveryName.ofGo(file.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .sorted(IN_TURN)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look into " + folder + "; is it the right folder?", unreadable);
        }
    }

    @Override
    public Optional<InputStream> open(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    @Override
    public void answer(String name, byte[] content) {
        try {
            Disk.replace(folder.resolve(name), content);
        } catch (IOException full) {
            throw new UncheckedIOException("Cannot leave the answer " + name + " in " + folder, full);
        }
    }
}
