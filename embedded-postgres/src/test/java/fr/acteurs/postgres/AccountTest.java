package fr.acteurs.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who runs the server when root asks for it; as a plain user, the other tests say it all. */
final class AccountTest {

    private static final Launcher FAST =
            Launcher.with(PostgresOptions.defaults().durable(false));
    private static final Launcher AS_NOBODY = FAST.accounts(data -> Account.as(Account.NOBODY));

    @TempDir
    private Path directory;

    @BeforeEach
    void only_root_chooses() {
        assumeTrue(Account.isRoot(), "not root: nothing to choose");
    }

    @Test
    void root_runs_the_server_in_a_user_namespace_and_keeps_the_data() throws Exception {
        assumeTrue(Account.namespaceWorks(), "no user namespaces here");
        try (var postgres = FAST.start(directory)) {
            assertThat(Sql.value(postgres, "SELECT 1")).isEqualTo("1");
            assertThat(Account.forData(data())).isEqualTo(Account.inNamespace());
            assertThat(owner(data())).isZero();
        }
    }

    @Test
    void without_user_namespaces_root_runs_the_server_as_another_account_for_good() throws Exception {
        try (var postgres = AS_NOBODY.start(directory)) {
            assertThat(Sql.value(postgres, "SELECT 1")).isEqualTo("1");
            assertThat(owner(server())).isEqualTo(65534);
        }
        try (var postgres = FAST.start(directory)) {
            assertThat(Sql.value(postgres, "SELECT 1")).isEqualTo("1");
            assertThat(owner(server())).isEqualTo(65534);
        }
    }

    @Test
    void data_of_root_are_handed_over_where_user_namespaces_are_no_longer_allowed() throws Exception {
        assumeTrue(Account.namespaceWorks(), "no user namespaces here");
        FAST.start(directory).close();
        lendBinaries(directory);
        try (var postgres = AS_NOBODY.start(directory)) {
            assertThat(Sql.value(postgres, "SELECT 1")).isEqualTo("1");
            assertThat(owner(data())).isEqualTo(65534);
        }
    }

    @Test
    void a_home_that_the_other_account_cannot_reach_is_explained() throws IOException {
        var closed = Files.createDirectory(
                directory.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertThatThrownBy(() -> AS_NOBODY.start(closed.resolve("home")))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("may not pass through a parent")
                .hasMessageContaining("--home")
                .hasMessageContaining("--db");
    }

    @Test
    void a_plain_user_without_a_home_of_its_own_runs_it_directly() throws Exception {
        var mine = Files.createDirectory(directory.resolve("mine"));
        openToAll(directory);
        lendBinaries(Files.createDirectory(mine.resolve("home")));
        Trees.give(mine, 65534, 65534);
        var prefix = Account.as(Account.NOBODY).prefix();
        try (var plain = OtherProgram.using(
                mine.resolve("home"), prefix, readableClassPath(), List.of("-Duser.home=/nonexistent"))) {
            assertThat(plain.firstLine()).containsOnlyDigits();
            assertThat(owner(mine.resolve("home/data"))).isEqualTo(65534);
        }
    }

    /** Saves the seconds of unpacking once more. */
    private static void lendBinaries(Path home) throws IOException {
        var unpacked = Binaries.bundled(UserCache.find().orElse(home)).root();
        copy(unpacked, home.resolve(unpacked.getFileName()));
    }

    /** The class path may lie below /root, where a plain user cannot read it. */
    private String readableClassPath() throws IOException {
        var copies = new ArrayList<String>();
        for (var entry : OtherProgram.classPath().split(File.pathSeparator)) {
            var copy = directory.resolve("lib" + copies.size() + (entry.endsWith(".jar") ? ".jar" : ""));
            copy(Path.of(entry), copy);
            copies.add(copy.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                var copy = Files.copy(path, to.resolve(from.relativize(path).toString()));
                openToAll(copy);
            }
        }
    }

    private static void openToAll(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path server() throws IOException {
        return Path.of("/proc/" + Postmaster.running(data()).orElseThrow().pid());
    }

    private Path data() {
        return Home.at(directory).data();
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
