package fr.acteurs.adapters.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Debian's own sshd in the foreground on a free loopback port, with keys made by ssh-keygen for the occasion. Where it
 * is not installed tests are skipped, unless ACTEURS_REQUIRE_SERVICES=true says that it must be there.
 */
final class OpenSshServer implements AutoCloseable {

    private static final Path SSHD = Path.of("/usr/sbin/sshd");
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Path home;
    private final int port;
    private final Process process;

    private OpenSshServer(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    static void checkInstalled() {
        var installed = Files.isExecutable(SSHD);
        if (Boolean.parseBoolean(System.getenv("ACTEURS_REQUIRE_SERVICES"))) {
            assertThat(installed)
                    .as("%s, which ACTEURS_REQUIRE_SERVICES asks for", SSHD)
                    .isTrue();
        }
        assumeTrue(installed, SSHD + " is not installed (Debian package openssh-server)");
    }

    /** Makes the keys and starts a server on them; its key exchange is one that does not take most of the tests' time. */
    static OpenSshServer start(Path home) throws IOException, InterruptedException {
        if (ROOT) {
            Files.createDirectories(Path.of("/run/sshd"));
        }
        Files.createDirectories(home.resolve("in"));
        for (var type : List.of("ed25519", "rsa", "ecdsa")) {
            run(
                    "ssh-keygen",
                    "-q",
                    "-t",
                    type,
                    "-N",
                    "",
                    "-f",
                    home.resolve("id_" + type).toString());
        }
        run(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "correct horse",
                "-f",
                home.resolve("id_locked").toString());
        run(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "",
                "-f",
                home.resolve("id_stranger").toString());
        run(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "",
                "-f",
                home.resolve("host").toString());
        authorize(home, "id_ed25519", "id_rsa", "id_ecdsa", "id_locked");
        return launch(home, "KexAlgorithms curve25519-sha256");
    }

    /** Another server on the same keys, with every algorithm that OpenSSH has by default. */
    OpenSshServer withDefaultAlgorithms() throws IOException {
        return launch(home, "");
    }

    private static OpenSshServer launch(Path home, String algorithms) throws IOException {
        var port = freePort();
        var configuration =
                Files.writeString(home.resolve("sshd_config"), configuration(home, port) + algorithms + "\n");
        var process = new ProcessBuilder(SSHD.toString(), "-D", "-e", "-f", configuration.toString())
                .redirectErrorStream(true)
                .start();
        var server = new OpenSshServer(home, port, process);
        server.awaitListening();
        return server;
    }

    private static String configuration(Path home, int port) {
        return """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %2$s/host
                PidFile none
                AuthorizedKeysFile %2$s/authorized_keys
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                PermitRootLogin prohibit-password
                MaxAuthTries 1
                Subsystem sftp internal-sftp
                """.formatted(port, home);
    }

    private void awaitListening() throws IOException {
        var log = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new ArrayList<String>();
        while (!String.join("", said).contains("Server listening")) {
            var line = log.readLine();
            if (line == null) {
                throw new IOException("sshd did not start: " + said);
            }
            said.add(line);
        }
        var drain = new Thread(() -> drain(log), "sshd-log");
        drain.setDaemon(true);
        drain.start();
    }

    private static void drain(BufferedReader log) {
        try {
            log.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // sshd has ended, and its log with it.
        }
    }

    SftpSettings.Builder settings() {
        return settings(port);
    }

    SftpSettings.Builder settings(int throughPort) {
        return SftpSettings.to("127.0.0.1")
                .port(throughPort)
                .user(System.getProperty("user.name"))
                .directory(folder().toString())
                .privateKey(home.resolve("id_ed25519"))
                .knownHosts(knows(throughPort, "host.pub"));
    }

    /** A known_hosts file where this server, behind that port, has that public key. */
    Path knows(int throughPort, String publicKey) {
        try {
            var key = Files.readString(home.resolve(publicKey));
            return Files.writeString(home.resolve("known_hosts"), "[127.0.0.1]:" + throughPort + " " + key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return home.resolve("in");
    }

    int port() {
        return port;
    }

    static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }

    private static void authorize(Path home, String... keys) throws IOException {
        var lines = new StringBuilder();
        for (var key : keys) {
            lines.append(Files.readString(home.resolve(key + ".pub")));
        }
        Files.writeString(home.resolve("authorized_keys"), lines);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
