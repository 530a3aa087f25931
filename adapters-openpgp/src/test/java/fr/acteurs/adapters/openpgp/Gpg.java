package fr.acteurs.adapters.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Debian's own gpg with a home of its own, under a short path: its agent listens on a socket there, whose name has room for
 * a hundred characters. Where it is not installed tests are skipped, unless ACTEURS_REQUIRE_SERVICES=true says that it must be
 * there.
 */
final class Gpg implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/gpg");

    private final Path home;

    private Gpg(Path home) {
        this.home = home;
    }

    static void checkInstalled() {
        var installed = Files.isExecutable(PROGRAM);
        if (Boolean.parseBoolean(System.getenv("ACTEURS_REQUIRE_SERVICES"))) {
            assertThat(installed)
                    .as("%s, which ACTEURS_REQUIRE_SERVICES asks for", PROGRAM)
                    .isTrue();
        }
        assumeTrue(installed, PROGRAM + " is not installed (Debian package gnupg)");
    }

    static Gpg start() throws IOException {
        return new Gpg(Files.createTempDirectory(Path.of("/tmp"), "gpg"));
    }

    Path home() {
        return home;
    }

    /** Runs gpg and expects it to be content. */
    String run(Object... words) {
        Said said = tried(words);
        assertThat(said.status()).as(said.text()).isZero();
        return said.text();
    }

    /** What it said on both of its outputs, and its exit status. */
    record Said(int status, String text) {}

    /** Runs gpg as it comes. */
    Said tried(Object... words) {
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "--homedir",
                home.toString(),
                "--batch",
                "--yes",
                "--no-tty",
                "--trust-model",
                "always",
                "--pinentry-mode",
                "loopback"));
        for (Object word : words) {
            command.add(word.toString());
        }
        return said(command);
    }

    private static Said said(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Said(process.exitValue(), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Stops the agent, which ends with its home. */
    @Override
    public void close() throws IOException {
        said(List.of("/usr/bin/gpgconf", "--homedir", home.toString(), "--kill", "all"));
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
