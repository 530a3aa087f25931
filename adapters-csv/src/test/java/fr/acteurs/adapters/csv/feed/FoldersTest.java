package fr.acteurs.adapters.csv.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.domain.delivery.DeliveryName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder in which deliveries arrive, and the one in which editions are kept. */
final class FoldersTest {

    private static final String SHA256 = "ab".repeat(32);

    @TempDir
    private Path folder;

    @Test
    void deliveries_are_those_with_a_go_in_the_order_of_their_numbers() throws IOException {
        for (String name : new String[] {
            "BDTACT_J_20260303_000010_R0.GO",
            "BDTACT_C_20260304_000009_R1.GO",
            "BDTACT_C_20260304_000009_R0.GO",
            "BDTACT_C_20260303_000009_R0.GO",
            "BDTACT_J_20260303_000009_R0.GO",
            "BDTACT_C_20260302_000009_R0.GO",
            "BDTACT_J_20260301_1000000_R0.GO",
            "BDTACT_J_20260305_000011_R0_MAN.json",
            "BDTACT_J_20260305_000012_R0.GO.1.part",
            "bdtact_j_20260305_000013_r0.go",
            "notes.txt"
        }) {
            Files.writeString(folder.resolve(name), "");
        }
        assertThat(new FolderInbox(folder).deliveries())
                .extracting(DeliveryName::toString)
                .containsExactly(
                        "BDTACT_C_20260302_000009_R0",
                        "BDTACT_J_20260303_000009_R0",
                        "BDTACT_C_20260303_000009_R0",
                        "BDTACT_C_20260304_000009_R0",
                        "BDTACT_C_20260304_000009_R1",
                        "BDTACT_J_20260303_000010_R0",
                        "BDTACT_J_20260301_1000000_R0");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> new FolderInbox(missing).deliveries()).hasMessageContaining(missing.toString());
    }

    @Test
    void an_answer_takes_the_place_of_the_former_one_and_of_what_a_crash_left() throws IOException {
        Files.writeString(folder.resolve("ACK.json.part"), "half");
        FolderInbox inbox = new FolderInbox(folder);
        inbox.answer("ACK.json", "first".getBytes(StandardCharsets.UTF_8));
        inbox.answer("ACK.json", "second".getBytes(StandardCharsets.UTF_8));
        assertThat(Chain.contents(folder)).hasSize(1).containsEntry("ACK.json", "second");
    }

    @Test
    void a_file_that_is_not_there_is_no_error() {
        assertThat(new FolderInbox(folder).open("BDTACT_J_20260303_000010_R0_ORG.csv"))
                .isEmpty();
    }

    @Test
    void an_edition_is_kept_once_under_its_hash() throws IOException {
        Path archive = folder.resolve("archive");
        Path edition = Files.writeString(folder.resolve("edition.csv"), "content");
        new FileArchive(archive).keep(edition, SHA256);
        Files.writeString(edition, "other content that claims the same hash");
        new FileArchive(archive).keep(edition, SHA256);
        assertThat(Chain.contents(archive)).hasSize(1).containsEntry("ab/" + SHA256, "content");
    }
}
