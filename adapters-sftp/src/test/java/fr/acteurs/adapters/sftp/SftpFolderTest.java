package fr.acteurs.adapters.sftp;

import static fr.acteurs.adapters.sftp.Failing.assertFails;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.OPERATOR;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.TRANSIENT;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.deliver.RemoteFolder;
import fr.acteurs.application.deliver.RemoteFolderContract;
import fr.acteurs.application.deliver.RemoteFolders;
import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises of a remote folder, kept over SFTP, with well-behaved servers and with others. */
class SftpFolderTest extends RemoteFolderContract {

    @TempDir
    private Path home;

    private EmbeddedServer server;

    @BeforeEach
    void start() {
        server = EmbeddedServer.start(home);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected RemoteFolders folders() {
        return new SftpFolders(server.settings().build());
    }

    @Override
    protected void obstruct(String name, Obstacle what) throws IOException {
        what.make(server.folder().resolve(name), home);
    }

    @Test
    void the_address_names_account_server_and_directory() {
        var settings = server.settings(22);
        assertThat(new SftpFolders(settings.directory("/in").build()).address())
                .isEqualTo("sftp://bdtact@127.0.0.1:22/in");
        assertThat(new SftpFolders(settings.directory("in").build()).address())
                .isEqualTo("sftp://bdtact@127.0.0.1:22/~/in");
    }

    @Test
    void subfolders_and_links_are_not_files() throws IOException {
        Files.createDirectory(server.folder().resolve("archive"));
        Files.createSymbolicLink(server.folder().resolve("link.csv"), file("1"));
        try (var folder = folders().open()) {
            assertThat(folder.list()).isEmpty();
            assertThat(folder.sizeOf("archive")).isEmpty();
        }
    }

    @Test
    void a_link_without_a_target_takes_its_name_all_the_same() throws IOException {
        Files.createSymbolicLink(server.folder().resolve("ORG.csv"), home.resolve("nowhere"));
        try (var folder = folders().open()) {
            folder.write("ORG.csv.part", file("1"));
            assertThat(folder.renameToFree("ORG.csv.part", "ORG.csv")).isFalse();
        }
    }

    @Test
    void more_files_than_one_answer_can_list_are_all_listed() throws IOException {
        for (int number = 0; number < 300; number++) {
            Files.createFile(server.folder().resolve("BDTACT_J_20260301_%06d_R0_ORG.csv".formatted(number)));
        }
        try (var folder = folders().open()) {
            assertThat(folder.list()).hasSize(300);
        }
    }

    @Test
    void a_directory_that_is_missing_is_for_an_operator_and_is_named() {
        var elsewhere = new SftpFolders(
                server.settings().directory(home.resolve("gone").toString()).build());
        assertFails(OPERATOR, elsewhere::open).contains("gone", "no such file or folder", "send again");
    }

    @Test
    void a_file_in_the_place_of_the_directory_is_for_an_operator() throws IOException {
        var elsewhere = new SftpFolders(
                server.settings().directory(file("1").toString()).build());
        assertFails(OPERATOR, elsewhere::open).contains("not a folder");
    }

    @Test
    void a_directory_that_goes_away_during_the_session_is_for_an_operator_and_is_named() throws IOException {
        try (var folder = folders().open()) {
            Files.delete(server.folder());
            assertFails(OPERATOR, () -> folder.write("ORG.csv", file("1")))
                    .contains(server.folder().toString());
            assertFails(OPERATOR, folder::list).contains(server.folder().toString());
        }
    }

    @Test
    void a_directory_we_may_not_write_to_is_for_an_operator() throws IOException {
        try (var folder = openOn(new NoAccess(StandardOpenOption.WRITE))) {
            assertFails(OPERATOR, () -> folder.write("ORG.csv", file("1"))).contains("permission denied");
        }
    }

    @Test
    void a_file_that_may_be_written_but_not_read_has_a_size_and_no_content() throws IOException {
        try (var folder = openOn(new NoAccess(StandardOpenOption.READ))) {
            folder.write("ORG.csv", file("12"));
            assertThat(folder.sizeOf("ORG.csv")).hasValue(2);
            assertThat(folder.read("ORG.csv")).isEmpty();
        }
    }

    @Test
    void a_taken_name_is_said_to_be_taken() throws IOException {
        try (var folder = folders().open()) {
            folder.write("ORG.csv", file("1"));
            assertFails(TRANSIENT, () -> folder.write("ORG.csv", file("2"))).contains("the name is taken");
        }
    }

    @Test
    void each_file_is_forced_to_disk_once_where_the_server_can() throws IOException {
        var recorder = new Recorder();
        try (var folder = openOn(recorder)) {
            folder.write("ORG.csv", file("1"));
            assertThat(folder.durable()).isTrue();
            assertThat(recorder.forced).containsExactly("ORG.csv");
        }
    }

    @Test
    void a_server_that_cannot_force_files_to_disk_still_takes_them_and_is_called_not_durable() throws IOException {
        server.close();
        server = EmbeddedServer.start(
                home, ssh -> SftpModuleProperties.OPENSSH_EXTENSIONS.set(ssh, "hardlink@openssh.com=1"));
        try (var folder = folders().open()) {
            folder.write("ORG.csv", file("1"));
            assertThat(folder.sizeOf("ORG.csv")).hasValue(1);
            assertThat(folder.durable()).isFalse();
        }
    }

    @Test
    void a_server_whose_rename_overwrites_does_not_get_to_overwrite() throws IOException {
        try (var folder = openOn(new Overwriting())) {
            folder.write("ORG.csv", file("old"));
            folder.write("ORG.csv.part", file("new"));
            assertThat(folder.renameToFree("ORG.csv.part", "ORG.csv")).isFalse();
        }
        assertThat(server.folder().resolve("ORG.csv")).hasContent("old");
    }

    @Test
    void a_name_taken_between_the_question_and_the_rename_is_not_overwritten() throws IOException {
        try (var folder = openOn(new TakingTheName())) {
            folder.write("ORG.csv.part", file("new"));
            assertThat(folder.renameToFree("ORG.csv.part", "ORG.csv")).isFalse();
        }
        assertThat(server.folder().resolve("ORG.csv")).hasContent("theirs");
    }

    @Test
    void a_file_picked_up_at_once_after_the_rename_counts_as_renamed() throws IOException {
        try (var folder = openOn(new PickingUp())) {
            folder.write("ORG.csv.part", file("1"));
            assertThat(folder.renameToFree("ORG.csv.part", "ORG.csv")).isTrue();
            assertThat(folder.list()).isEmpty();
        }
    }

    @Test
    void a_failure_that_the_server_does_not_explain_may_be_tried_again() throws IOException {
        try (var folder = openOn(new FailingForce())) {
            assertFails(TRANSIENT, () -> folder.write("ORG.csv", file("1"))).contains("SSH_FX_FAILURE");
        }
    }

    @Test
    void closing_a_session_ends_its_threads() throws Exception {
        var before = Thread.getAllStackTraces().keySet();
        var folder = folders().open();
        var clients = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.getName().contains("SshClient"))
                .toList();
        folder.close();
        assertThat(clients).isNotEmpty();
        for (var thread : clients) {
            thread.join(5_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    private RemoteFolder openOn(SftpFileSystemAccessor files) {
        server.close();
        server = EmbeddedServer.withFiles(home, files);
        return folders().open();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(home, "local", ".csv"), content);
    }

    private record NoAccess(StandardOpenOption refused) implements SftpFileSystemAccessor {
        @Override
        public SeekableByteChannel openFile(
                SftpSubsystemProxy sftp,
                FileHandle handle,
                Path file,
                String name,
                Set<? extends OpenOption> options,
                FileAttribute<?>... attributes)
                throws IOException {
            if (options.contains(refused)) {
                throw new AccessDeniedException(name);
            }
            return SftpFileSystemAccessor.super.openFile(sftp, handle, file, name, options, attributes);
        }
    }

    private static final class Recorder implements SftpFileSystemAccessor {
        private final List<String> forced = new CopyOnWriteArrayList<>();

        @Override
        public void syncFileData(SftpSubsystemProxy sftp, FileHandle handle, Path file, String name, Channel channel) {
            forced.add(file.getFileName().toString());
        }
    }

    private static final class FailingForce implements SftpFileSystemAccessor {
        @Override
        public void syncFileData(SftpSubsystemProxy sftp, FileHandle handle, Path file, String name, Channel channel)
                throws IOException {
            throw new IOException("no reason given");
        }
    }

    private static final class Overwriting implements SftpFileSystemAccessor {
        @Override
        public void renameFile(SftpSubsystemProxy sftp, Path from, Path to, Collection<CopyOption> options)
                throws IOException {
            Files.move(from, to, REPLACE_EXISTING);
        }
    }

    private static final class TakingTheName implements SftpFileSystemAccessor {
        @Override
        public void renameFile(SftpSubsystemProxy sftp, Path from, Path to, Collection<CopyOption> options)
                throws IOException {
            Files.writeString(to, "theirs");
            SftpFileSystemAccessor.super.renameFile(sftp, from, to, options);
        }
    }

    private static final class PickingUp implements SftpFileSystemAccessor {
        @Override
        public void renameFile(SftpSubsystemProxy sftp, Path from, Path to, Collection<CopyOption> options)
                throws IOException {
            SftpFileSystemAccessor.super.renameFile(sftp, from, to, options);
            Files.delete(to);
        }
    }
}
