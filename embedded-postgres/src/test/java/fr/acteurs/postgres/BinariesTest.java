package fr.acteurs.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BinariesTest {

    @TempDir
    private Path directory;

    @Test
    void the_binaries_are_unpacked_once_for_all_and_for_their_owner_alone() throws IOException {
        var cache = directory.resolve("cache");
        var both = CompletableFuture.supplyAsync(() -> bundled(cache))
                .thenCombine(CompletableFuture.supplyAsync(() -> bundled(cache)), (one, other) -> one.equals(other));
        assertThat(both.join()).isTrue();
        var postgres = Path.of(bundled(cache).program("postgres"));
        assertThat(mode(cache)).isEqualTo("rwx------");
        assertThat(mode(postgres)).isEqualTo("rwx------");
        assertThat(postgres.getParent().getParent().getFileName().toString())
                .matches("postgresql-18\\.[0-9.]+-[0-9a-f]{8}");
    }

    @Test
    void a_platform_without_binaries_is_sent_to_an_existing_server() {
        for (var system : Map.of("Windows 11", "amd64", "Mac OS X", "aarch64", "Linux", "riscv64")
                .entrySet()) {
            assertThatThrownBy(() -> Binaries.archive(system.getKey(), system.getValue()))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining(system.getKey())
                    .hasMessageContaining("--db");
        }
    }

    @Test
    void nothing_is_made_on_a_platform_without_binaries() {
        var system = System.setProperty("os.name", "Mac OS X");
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory.resolve("home")))
                    .isInstanceOf(PostgresUnavailable.class);
            assertThat(directory.resolve("home")).doesNotExist();
        } finally {
            System.setProperty("os.name", system);
        }
    }

    @Test
    void an_archive_cannot_write_outside_of_its_directory() throws IOException {
        var target = directory.resolve("target");
        assertThatThrownBy(() -> TarXz.unpack(new ByteArrayInputStream(archiveOf("../outside")), target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside");
        assertThat(directory.resolve("outside")).doesNotExist();
    }

    @Test
    void the_cache_is_where_the_desktop_says_or_below_the_users_home() {
        var elsewhere = directory.resolve("elsewhere");
        assertThat(UserCache.find(Map.of("XDG_CACHE_HOME", elsewhere.toString()), directory))
                .contains(elsewhere.resolve("acteurs"));
        assertThat(UserCache.find(Map.of(), directory)).contains(directory.resolve(".cache/acteurs"));
    }

    @Test
    void a_user_without_a_home_has_no_cache() throws IOException {
        var notADirectory = Files.createFile(directory.resolve("null"));
        assertThat(UserCache.find(Map.of(), notADirectory)).isEmpty();
    }

    private static Binaries bundled(Path cache) {
        try {
            return Binaries.bundled(cache);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] archiveOf(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            tar.putArchiveEntry(new TarArchiveEntry(name, true));
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
