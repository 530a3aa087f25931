package fr.acteurs.adapters.csv.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.retention.Shelf;
import fr.acteurs.application.retention.ShelfContract;
import fr.acteurs.application.retention.Tombstone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was fetched, as a shelf from which it is destroyed. */
final class FileDownloadsTest extends ShelfContract {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Tombstone STONE = new Tombstone(Category.QUARANTINE, 2, DAY, DAY.plusDays(40), 30);

    @TempDir
    private Path folder;

    @Override
    protected Shelf shelf() {
        return new FileDownloads(folder.resolve("downloads"));
    }

    @Override
    protected String put(int number, LocalDate writtenOn) {
        String name = "rne-maires/elus-" + number + ".csv";
        try {
            Path file = folder.resolve("downloads").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "rows");
            Files.setLastModifiedTime(file, FileTime.from(writtenOn.atTime(3, 0).toInstant(ZoneOffset.UTC)));
            return name;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Test
    void what_the_publisher_said_of_a_file_goes_with_it_and_a_half_fetched_one_goes_too() throws IOException {
        String name = put(1, DAY);
        Path notes = Files.writeString(folder.resolve("downloads").resolve(name + ".properties"), "etag=1");
        Path half = Files.writeString(folder.resolve("downloads/rne-maires/elus-2.csv.part"), "half");
        Path etag = Files.writeString(folder.resolve("downloads/rne-maires/elus-2.csv.part.etag"), "1");
        Path above = Files.writeString(folder.resolve("downloads/elus.csv"), "rows");
        Path below = Files.writeString(
                Files.createDirectories(folder.resolve("downloads/rne-maires/2026"))
                        .resolve("elus.csv"),
                "rows");
        assertThat(shelf().items()).hasSize(4);
        shelf().items().forEach(item -> shelf().destroy(item.name(), STONE));
        assertThat(shelf().items()).isEmpty();
        assertThat(notes).doesNotExist();
        assertThat(above).doesNotExist();
        assertThat(below).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(etag).doesNotExist();
    }
}
