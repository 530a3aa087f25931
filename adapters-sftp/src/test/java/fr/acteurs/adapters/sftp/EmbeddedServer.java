package fr.acteurs.adapters.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.kex.KeyExchangeFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * An SFTP server in this JVM, with a key of its own, an account key and a folder to deliver to; {@link #settings()} is
 * a client for which everything is right, so that a test changes the one thing it is about.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final KeyPair HOST_KEY = Keys.ed25519();
    private static final KeyPair ACCOUNT_KEY = Keys.ed25519();

    /** Post-quantum exchanges would take most of these tests' time; the tests with a real sshd do use them. */
    private static final List<KeyExchangeFactory> QUICK =
            List.of(ServerBuilder.DH2KEX.apply(BuiltinDHFactories.curve25519));

    private final Path home;
    private final SshServer ssh = SshServer.setUpDefaultServer();
    private final List<PublicKey> offered = new CopyOnWriteArrayList<>();
    private final KeyPair accountKey;
    private final KeyPair hostKey;

    private EmbeddedServer(Path home, KeyPair hostKey, KeyPair accountKey) throws IOException {
        this.home = home;
        this.hostKey = hostKey;
        this.accountKey = accountKey;
        Files.createDirectories(folder());
        ssh.setHost("127.0.0.1");
        ssh.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        ssh.setKeyExchangeFactories(QUICK);
        ssh.setPublickeyAuthenticator((user, key, session) -> {
            offered.add(key);
            return KeyUtils.compareKeys(key, accountKey.getPublic());
        });
        ssh.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    }

    static EmbeddedServer start(Path home) {
        return start(home, HOST_KEY, ACCOUNT_KEY, server -> {});
    }

    static EmbeddedServer start(Path home, Consumer<SshServer> change) {
        return start(home, HOST_KEY, ACCOUNT_KEY, change);
    }

    static EmbeddedServer withHostKey(Path home, KeyPair key) {
        return start(home, key, ACCOUNT_KEY, server -> {});
    }

    static EmbeddedServer withAccountKey(Path home, KeyPair key) {
        return start(home, HOST_KEY, key, server -> {});
    }

    /** A server whose files behave in another way. */
    static EmbeddedServer withFiles(Path home, SftpFileSystemAccessor files) {
        return start(
                home,
                server -> server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder()
                        .withFileSystemAccessor(files)
                        .build())));
    }

    static EmbeddedServer start(Path home, KeyPair hostKey, KeyPair accountKey, Consumer<SshServer> change) {
        try {
            var server = new EmbeddedServer(home, hostKey, accountKey);
            change.accept(server.ssh);
            server.ssh.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SftpSettings.Builder settings() {
        return settings(port());
    }

    /** The same client, through a proxy on another port. */
    SftpSettings.Builder settings(int port) {
        return SftpSettings.to("127.0.0.1")
                .port(port)
                .user("bdtact")
                .directory(folder().toString())
                .privateKey(Keys.save(accountKey, home.resolve("id")))
                .knownHosts(knows("[127.0.0.1]:" + port + " " + Keys.line(hostKey)));
    }

    /** A known_hosts file of these lines. */
    Path knows(String... lines) {
        try {
            return Files.write(home.resolve("known_hosts"), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return ssh.getPort();
    }

    KeyPair hostKey() {
        return hostKey;
    }

    Path folder() {
        return home.resolve("in");
    }

    /** The public keys that clients tried to sign in with, one entry for each try. */
    List<PublicKey> offered() {
        return offered;
    }

    @Override
    public void close() {
        ssh.close(true);
    }
}
