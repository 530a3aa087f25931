package fr.acteurs.adapters.sftp;

import static fr.acteurs.adapters.sftp.Failing.assertFails;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.OPERATOR;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.SECURITY;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.TRANSIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.acteurs.application.deliver.RemoteFolderContract;
import fr.acteurs.application.deliver.RemoteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same promises against the server that receivers really run. */
class OpenSshFolderTest extends RemoteFolderContract {

    @TempDir
    private static Path home;

    private static OpenSshServer server;

    @BeforeAll
    static void start() throws Exception {
        OpenSshServer.checkInstalled();
        server = OpenSshServer.start(home);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void empty() throws IOException {
        try (var files = Files.walk(server.folder()).sorted(Comparator.reverseOrder())) {
            for (var file : files.filter(each -> !each.equals(server.folder())).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    protected RemoteFolders folders() {
        return new SftpFolders(settings().build());
    }

    @Override
    protected void obstruct(String name, Obstacle what) throws IOException {
        what.make(server.folder().resolve(name), home);
    }

    @Test
    void the_algorithms_that_openssh_has_by_default_suit_us() throws IOException {
        try (var usual = server.withDefaultAlgorithms();
                var folder = new SftpFolders(usual.settings().build()).open()) {
            folder.write("ORG.csv", localFile(1_000));
            assertThat(folder.sizeOf("ORG.csv")).hasValue(1_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id_ed25519", "id_rsa", "id_ecdsa"})
    void keys_that_ssh_keygen_makes_sign_in(String key) {
        try (var folder =
                new SftpFolders(settings().privateKey(home.resolve(key)).build()).open()) {
            assertThat(folder.list()).isEmpty();
        }
    }

    @Test
    void a_key_that_ssh_keygen_locked_signs_in_with_its_passphrase() {
        var passphrase = Keys.saveSecret("correct horse\n", home.resolve("passphrase"));
        var locked = settings().privateKey(home.resolve("id_locked")).passphrase(passphrase);
        try (var folder = new SftpFolders(locked.build()).open()) {
            assertThat(folder.list()).isEmpty();
        }
    }

    @Test
    void a_stranger_is_refused_as_a_matter_of_security() {
        var stranger = settings().privateKey(home.resolve("id_stranger")).build();
        assertFails(SECURITY, () -> new SftpFolders(stranger).open()).contains("refused our key");
    }

    @Test
    void a_changed_host_key_is_refused_with_the_fingerprints_that_ssh_keygen_prints() throws Exception {
        var changed = settings()
                .knownHosts(server.knows(server.port(), "id_stranger.pub"))
                .build();
        assertFails(SECURITY, () -> new SftpFolders(changed).open())
                .contains(
                        "changed", "expected " + fingerprint("id_stranger.pub"), "offered " + fingerprint("host.pub"));
    }

    @Test
    void an_unknown_host_key_is_refused() throws Exception {
        var unknown = settings()
                .knownHosts(Files.writeString(home.resolve("none"), ""))
                .build();
        assertFails(SECURITY, () -> new SftpFolders(unknown).open()).contains("none on file", fingerprint("host.pub"));
    }

    @Test
    void names_that_ssh_keygen_hashed_are_understood() throws Exception {
        var settings = settings().build();
        OpenSshServer.run("ssh-keygen", "-q", "-H", "-f", settings.knownHosts().toString());
        assertThat(settings.knownHosts()).content().startsWith("|1|");
        new SftpFolders(settings).open().close();
    }

    @Test
    void files_are_forced_to_disk() {
        try (var folder = folders().open()) {
            assertThat(folder.durable()).isTrue();
        }
    }

    @Test
    void a_missing_directory_is_for_an_operator() {
        var missing = settings().directory("/nowhere/in").build();
        assertFails(OPERATOR, () -> new SftpFolders(missing).open()).contains("/nowhere/in");
    }

    @Test
    void cut_on_the_way_the_part_stays_under_its_own_name_and_the_next_try_is_whole() throws IOException {
        try (var proxy = FaultProxy.to(server.port())) {
            var folders = new SftpFolders(server.settings(proxy.port()).build());
            CutAnywhere.tellingly(folders, proxy, localFile(500_000));
        }
    }

    @Test
    void a_server_that_stops_answering_is_left_after_three_silent_heartbeats() throws IOException {
        try (var proxy = FaultProxy.to(server.port())) {
            var settings = server.settings(proxy.port()).heartbeat(Duration.ofMillis(200));
            try (var folder = new SftpFolders(settings.build()).open()) {
                proxy.stallAfter(300_000);
                assertFails(TRANSIENT, () -> folder.write("ORG.csv", localFile(500_000)))
                        .contains("262144 of 500000 bytes went");
            }
        }
    }

    @Test
    void heartbeats_that_are_answered_keep_a_long_transfer_alive() throws IOException {
        try (var proxy = FaultProxy.to(server.port())) {
            var settings = server.settings(proxy.port()).heartbeat(Duration.ofMillis(500));
            try (var folder = new SftpFolders(settings.build()).open()) {
                proxy.slowTo(300_000);
                folder.write("ORG.csv", localFile(1_000_000));
                assertThat(folder.sizeOf("ORG.csv")).hasValue(1_000_000);
            }
        }
    }

    @Test
    void a_full_disk_is_for_an_operator() throws Exception {
        var disk = Files.createDirectory(home.resolve("small"));
        assumeTrue(mounts(disk), "cannot mount a small tmpfs here");
        try (var folder = new SftpFolders(settings().directory(disk.toString()).build()).open()) {
            assertFails(OPERATOR, () -> folder.write("ORG.csv", localFile(2_000_000)))
                    .contains("the disk is full");
        } finally {
            OpenSshServer.run("umount", disk.toString());
        }
    }

    private static boolean mounts(Path directory) throws InterruptedException {
        try {
            OpenSshServer.run("mount", "-t", "tmpfs", "-o", "size=1m", "acteurs-test", directory.toString());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static SftpSettings.Builder settings() {
        return server.settings();
    }

    private static String fingerprint(String publicKey) throws Exception {
        var printed = OpenSshServer.run(
                "ssh-keygen", "-l", "-f", home.resolve(publicKey).toString());
        return printed.split(" ")[1];
    }

    private static Path localFile(int size) throws IOException {
        return Files.write(home.resolve("local.csv"), new byte[size]);
    }
}
