package fr.acteurs.application.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every {@link RemoteFolder} promises, whatever carries the bytes. A transport's test extends it and says how to
 * open sessions on a folder that is empty at the start of each test.
 */
public abstract class RemoteFolderContract {

    private static final byte[] FEED = "mouvement;motif\nC;\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "other bytes".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path local;

    /** Sessions on one folder, which is empty when a test starts. */
    protected abstract RemoteFolders folders();

    /** Puts something that is no file into that folder, under that name. */
    protected abstract void obstruct(String name, Obstacle what) throws IOException;

    /** What may stand under a name without being a file. */
    protected enum Obstacle {
        FOLDER,
        LINK_TO_A_FILE,
        LINK_TO_NOWHERE;

        /** Makes it on a disk, beside a file outside of the folder that a link leads to. */
        public void make(Path at, Path outside) throws IOException {
            switch (this) {
                case FOLDER -> Files.createDirectory(at);
                case LINK_TO_A_FILE -> Files.createSymbolicLink(at, Files.write(outside.resolve("linked"), FEED));
                case LINK_TO_NOWHERE -> Files.createSymbolicLink(at, outside.resolve("nowhere"));
            }
        }
    }

    @Test
    void an_empty_folder_lists_nothing() {
        try (var folder = folders().open()) {
            assertThat(folder.list()).isEmpty();
        }
    }

    @Test
    void a_file_that_was_written_is_listed_with_its_size_and_reads_back_the_same() throws IOException {
        try (var folder = folders().open()) {
            folder.write("ORG.csv", file(FEED));
            assertThat(folder.list()).containsExactly(new RemoteFolder.RemoteFile("ORG.csv", FEED.length));
            assertThat(folder.sizeOf("ORG.csv")).hasValue(FEED.length);
            assertThat(bytes(folder, "ORG.csv")).isEqualTo(FEED);
        }
    }

    @Test
    void an_empty_file_stays_an_empty_file() throws IOException {
        try (var folder = folders().open()) {
            folder.write("CON.csv", file(new byte[0]));
            assertThat(folder.sizeOf("CON.csv")).hasValue(0);
            assertThat(bytes(folder, "CON.csv")).isEmpty();
        }
    }

    @Test
    void a_file_of_many_buffers_arrives_whole() throws IOException {
        var megabyte = new byte[1_000_003];
        new Random(20260323).nextBytes(megabyte);
        try (var folder = folders().open()) {
            folder.write("ORG.csv.gz", file(megabyte));
            assertThat(folder.sizeOf("ORG.csv.gz")).hasValue(megabyte.length);
            assertThat(bytes(folder, "ORG.csv.gz")).isEqualTo(megabyte);
        }
    }

    @Test
    void a_name_may_have_eighty_characters_of_every_allowed_kind() throws IOException {
        var name = "aZ09_.-".repeat(12).substring(0, 80);
        try (var folder = folders().open()) {
            folder.write(name, file(FEED));
            assertThat(folder.list()).extracting(RemoteFolder.RemoteFile::name).containsExactly(name);
        }
    }

    @Test
    void a_file_that_is_not_there_has_no_size_and_no_content() {
        try (var folder = folders().open()) {
            assertThat(folder.sizeOf("ACK.json")).isEmpty();
            assertThat(folder.read("ACK.json")).isEmpty();
        }
    }

    @Test
    void writing_under_a_taken_name_fails_and_leaves_the_file_that_was_there() throws IOException {
        try (var folder = folders().open()) {
            folder.write("ORG.csv", file(FEED));
            assertThatThrownBy(() -> folder.write("ORG.csv", file(OTHER)))
                    .isInstanceOf(DeliveryFailure.class)
                    .hasMessageContaining("ORG.csv");
            assertThat(bytes(folder, "ORG.csv")).isEqualTo(FEED);
        }
    }

    @Test
    void a_local_file_that_cannot_be_read_leaves_nothing_on_the_far_side() {
        try (var folder = folders().open()) {
            assertThatThrownBy(() -> folder.write("ORG.csv", local.resolve("missing")))
                    .isInstanceOf(IOException.class);
            assertThat(folder.list()).isEmpty();
        }
    }

    @Test
    void a_renamed_file_is_there_under_its_new_name_only() throws IOException {
        try (var folder = folders().open()) {
            folder.write("ORG.csv.part", file(FEED));
            assertThat(folder.renameToFree("ORG.csv.part", "ORG.csv")).isTrue();
            assertThat(folder.list()).containsExactly(new RemoteFolder.RemoteFile("ORG.csv", FEED.length));
            assertThat(bytes(folder, "ORG.csv")).isEqualTo(FEED);
        }
    }

    @Test
    void renaming_onto_a_taken_name_is_refused_and_both_files_stay_as_they_were() throws IOException {
        try (var folder = folders().open()) {
            folder.write("ORG.csv.part", file(OTHER));
            folder.write("ORG.csv", file(FEED));
            assertThat(folder.renameToFree("ORG.csv.part", "ORG.csv")).isFalse();
            assertThat(bytes(folder, "ORG.csv")).isEqualTo(FEED);
            assertThat(bytes(folder, "ORG.csv.part")).isEqualTo(OTHER);
        }
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void what_is_no_file_has_no_size_and_no_content_and_takes_its_name_all_the_same(Obstacle what) throws IOException {
        var folders = folders();
        folders.open().close();
        obstruct("ORG.csv", what);
        try (var folder = folders.open()) {
            assertThat(folder.list()).isEmpty();
            assertThat(folder.sizeOf("ORG.csv")).isEmpty();
            assertThat(folder.read("ORG.csv")).isEmpty();
            folder.write("ORG.csv.part", file(FEED));
            assertThat(folder.renameToFree("ORG.csv.part", "ORG.csv")).isFalse();
            assertThat(bytes(folder, "ORG.csv.part")).isEqualTo(FEED);
        }
    }

    @Test
    void renaming_a_file_that_is_not_there_fails_and_creates_nothing() {
        try (var folder = folders().open()) {
            assertThatThrownBy(() -> folder.renameToFree("ORG.csv.part", "ORG.csv"))
                    .isInstanceOf(DeliveryFailure.class)
                    .hasMessageContaining("ORG.csv.part");
            assertThat(folder.list()).isEmpty();
        }
    }

    @Test
    void a_deleted_file_is_gone_and_deleting_it_again_does_nothing() throws IOException {
        try (var folder = folders().open()) {
            folder.write("ORG.csv", file(FEED));
            folder.delete("ORG.csv");
            folder.delete("ORG.csv");
            assertThat(folder.list()).isEmpty();
        }
    }

    @Test
    void a_stream_may_be_closed_before_its_end_and_the_session_goes_on() throws IOException {
        try (var folder = folders().open()) {
            folder.write("ORG.csv", file(new byte[500_000]));
            try (var start = folder.read("ORG.csv").orElseThrow()) {
                assertThat(start.readNBytes(10)).hasSize(10);
            }
            assertThat(folder.sizeOf("ORG.csv")).hasValue(500_000);
        }
    }

    @Test
    void what_one_session_wrote_the_next_one_finds() throws IOException {
        var folders = folders();
        try (var first = folders.open()) {
            first.write("ORG.csv", file(FEED));
        }
        try (var second = folders.open()) {
            assertThat(bytes(second, "ORG.csv")).isEqualTo(FEED);
        }
    }

    @Test
    void an_answer_that_is_left_while_a_session_is_open_is_listed_and_read_as_it_is_now() throws IOException {
        var folders = folders();
        try (var sender = folders.open();
                var receiver = folders.open()) {
            assertThat(sender.list()).isEmpty();
            for (byte[] answer : new byte[][] {FEED, OTHER}) {
                receiver.delete("BDTACT_000001_NACK.json");
                receiver.write("BDTACT_000001_NACK.json", file(answer));
                assertThat(sender.list())
                        .containsExactly(new RemoteFolder.RemoteFile("BDTACT_000001_NACK.json", answer.length));
                assertThat(bytes(sender, "BDTACT_000001_NACK.json")).isEqualTo(answer);
            }
        }
    }

    @Test
    void two_sessions_may_be_open_at_once_and_only_one_of_them_gets_a_name() throws IOException {
        var folders = folders();
        try (var one = folders.open();
                var two = folders.open()) {
            one.write("ORG.csv.1.part", file(FEED));
            two.write("ORG.csv.2.part", file(OTHER));
            assertThat(one.renameToFree("ORG.csv.1.part", "ORG.csv")).isTrue();
            assertThat(two.renameToFree("ORG.csv.2.part", "ORG.csv")).isFalse();
            assertThat(bytes(two, "ORG.csv")).isEqualTo(FEED);
        }
    }

    @Test
    void the_address_says_where_the_folder_is() {
        assertThat(folders().address()).isNotBlank();
    }

    private Path file(byte[] content) {
        try {
            return Files.write(Files.createTempFile(local, "content", ".bin"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(RemoteFolder folder, String name) throws IOException {
        try (var stream = folder.read(name).orElseThrow()) {
            return stream.readAllBytes();
        }
    }
}
