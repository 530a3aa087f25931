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

/** The archive as a shelf from which editions are destroyed. */
final class FileArchiveShelfTest extends ShelfContract {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Tombstone STONE = new Tombstone(Category.EDITIONS, 2, DAY, DAY.plusDays(40), 30);

    @TempDir
    private Path folder;

    @Override
    protected Shelf shelf() {
        return archive();
    }

    private FileArchive archive() {
        return new FileArchive(folder.resolve("archive"));
    }

    @Override
    protected String put(int number, LocalDate writtenOn) {
        String sha256 = ("" + number).repeat(64);
        try {
            archive().keep(Files.writeString(folder.resolve("edition.csv"), "rows"), sha256);
            Path kept = archive().find(sha256).orElseThrow();
            Files.setLastModifiedTime(kept, FileTime.from(writtenOn.atTime(3, 0).toInstant(ZoneOffset.UTC)));
            return sha256;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Test
    void whoever_asks_for_a_destroyed_edition_is_told_why_it_is_gone() {
        String sha256 = put(1, DAY);
        assertThat(archive().purged(sha256)).isEmpty();
        archive().destroy(sha256, STONE);
        assertThat(archive().find(sha256)).isEmpty();
        assertThat(archive().purged(sha256)).contains(STONE);
    }

    @Test
    void an_edition_that_is_read_again_is_kept_again() {
        String sha256 = put(1, DAY);
        archive().destroy(sha256, STONE);
        put(1, DAY.plusDays(50));
        assertThat(archive().find(sha256)).isPresent();
        assertThat(archive().items()).containsExactly(new Shelf.Item(sha256, DAY.plusDays(50)));
    }

    @Test
    void a_copy_that_a_crash_cut_short_is_destroyed_and_a_file_of_somebody_else_is_not() throws IOException {
        put(1, DAY);
        Path cut = Files.writeString(folder.resolve("archive/11").resolve("1".repeat(64) + "42.part"), "half");
        Path foreign = Files.writeString(folder.resolve("archive/11/notes.txt"), "keep me");
        assertThat(archive().items())
                .extracting(Shelf.Item::name)
                .contains(cut.getFileName().toString());
        archive().items().forEach(item -> archive().destroy(item.name(), STONE));
        assertThat(cut).doesNotExist();
        assertThat(foreign).exists();
        assertThat(archive().items()).isEmpty();
    }
}
