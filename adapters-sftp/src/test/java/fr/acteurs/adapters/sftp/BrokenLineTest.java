package fr.acteurs.adapters.sftp;

import static fr.acteurs.adapters.sftp.Failing.assertFails;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.TRANSIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a cut, a stalled or a slow line does to a delivery: it fails in time, and the next try makes it good. */
@Timeout(30)
class BrokenLineTest {

    @TempDir
    private Path home;

    private Path content;

    @BeforeEach
    void write() throws IOException {
        var bytes = new byte[500_000];
        new Random(1).nextBytes(bytes);
        content = Files.write(home.resolve("local.csv"), bytes);
    }

    @Test
    void cut_at_any_byte_the_part_stays_under_its_own_name_and_the_next_try_is_whole() throws IOException {
        try (var server = EmbeddedServer.start(home);
                var proxy = FaultProxy.to(server.port())) {
            var folders = new SftpFolders(server.settings(proxy.port()).build());
            CutAnywhere.everywhere(folders, proxy, content);
        }
    }

    @Test
    void a_server_that_stops_answering_is_left_after_three_silent_heartbeats() throws IOException {
        try (var server = EmbeddedServer.start(home);
                var proxy = FaultProxy.to(server.port())) {
            var settings = server.settings(proxy.port()).heartbeat(Duration.ofMillis(200));
            try (var folder = new SftpFolders(settings.build()).open()) {
                proxy.stallAfter(300_000);
                var start = System.nanoTime();
                assertFails(TRANSIENT, () -> folder.write("ORG.csv.part", content))
                        .contains("ORG.csv.part", "262144 of 500000 bytes went");
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
            }
        }
    }

    @Test
    void a_server_that_stalls_while_we_read_is_left_as_well() throws IOException {
        Files.createDirectories(home.resolve("in"));
        Files.copy(content, home.resolve("in/ORG.csv"));
        try (var server = EmbeddedServer.start(home);
                var proxy = FaultProxy.to(server.port())) {
            var settings = server.settings(proxy.port()).heartbeat(Duration.ofMillis(200));
            try (var folder = new SftpFolders(settings.build()).open();
                    var stream = folder.read("ORG.csv").orElseThrow()) {
                proxy.stallAfter(100);
                assertFails(TRANSIENT, stream::readAllBytes).contains("read ORG.csv", "of 500000 bytes went");
            }
        }
    }

    @Test
    void a_server_that_is_too_slow_is_given_up_at_the_deadline() throws IOException {
        try (var server = EmbeddedServer.start(home);
                var proxy = FaultProxy.to(server.port())) {
            var settings =
                    server.settings(proxy.port()).grace(Duration.ofMillis(500)).slowest(1_000_000);
            try (var folder = new SftpFolders(settings.build()).open()) {
                proxy.slowTo(200_000);
                assertFails(TRANSIENT, () -> folder.write("ORG.csv.part", content))
                        .contains("Cannot write ORG.csv.part", "131072 of 500000 bytes went", "not done after 1000 ms");
            }
        }
    }

    @Test
    void a_server_that_lives_but_never_finishes_is_given_up_at_the_deadline() {
        var files = new NeverFinishing();
        try (var server = EmbeddedServer.withFiles(home, files)) {
            var settings = server.settings().grace(Duration.ofMillis(500)).heartbeat(Duration.ofMillis(100));
            try (var folder = new SftpFolders(settings.slowest(1_000_000).build()).open()) {
                assertFails(TRANSIENT, () -> folder.write("ORG.csv.part", content))
                        .contains("500000 of 500000 bytes went", "not done after 1000 ms");
            } finally {
                files.release.countDown();
            }
        }
    }

    @Test
    void after_the_line_broke_every_question_fails_at_once() throws IOException {
        try (var server = EmbeddedServer.start(home);
                var proxy = FaultProxy.to(server.port());
                var folder = new SftpFolders(server.settings(proxy.port()).build()).open()) {
            proxy.cutAfter(0);
            assertFails(TRANSIENT, folder::list);
            assertFails(TRANSIENT, () -> folder.sizeOf("ORG.csv"));
            assertFails(TRANSIENT, () -> folder.read("ORG.csv"));
            assertFails(TRANSIENT, () -> folder.delete("ORG.csv"));
            assertFails(TRANSIENT, () -> folder.renameToFree("ORG.csv.part", "ORG.csv"));
            assertFails(TRANSIENT, () -> folder.write("ORG.csv", content));
        }
    }

    private static final class NeverFinishing implements SftpFileSystemAccessor {
        private final CountDownLatch release = new CountDownLatch(1);

        @Override
        public void syncFileData(SftpSubsystemProxy sftp, FileHandle handle, Path file, String name, Channel channel)
                throws IOException {
            try {
                var unused = release.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
