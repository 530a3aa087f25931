package fr.acteurs.adapters.csv.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.deliver.DeliveryFailure;
import fr.acteurs.application.deliver.RemoteFolder;
import fr.acteurs.application.deliver.RemoteFolderContract;
import fr.acteurs.application.deliver.RemoteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DropFolderTest extends RemoteFolderContract {

    @TempDir
    private Path parent;

    @Override
    protected RemoteFolders folders() {
        return new DropFolder(parent.resolve("outbox/deep"));
    }

    @Override
    protected void obstruct(String name, Obstacle what) throws IOException {
        what.make(parent.resolve("outbox/deep").resolve(name), parent);
    }

    @Test
    void folders_in_the_drop_folder_are_not_listed() throws IOException {
        Files.createDirectories(parent.resolve("outbox/deep/archive"));
        try (var folder = folders().open()) {
            assertThat(folder.list()).isEmpty();
        }
    }

    @Test
    void what_is_written_is_forced_to_disk() {
        try (var folder = folders().open()) {
            assertThat(folder).returns(true, RemoteFolder::durable);
        }
    }

    @Test
    void a_drop_folder_that_cannot_be_made_is_for_the_operator_and_the_message_names_it() throws IOException {
        Files.writeString(parent.resolve("outbox"), "a file where the folder should be");
        assertThatThrownBy(() -> folders().open())
                .isInstanceOfSatisfying(
                        DeliveryFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(DeliveryFailure.Kind.OPERATOR))
                .hasMessageContaining(parent.resolve("outbox/deep").toString());
    }
}
