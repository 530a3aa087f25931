package fr.acteurs.adapters.sftp;

import static fr.acteurs.application.deliver.DeliveryFailure.Kind.SECURITY;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.TRANSIENT;

import fr.acteurs.application.deliver.DeliveryFailure;
import fr.acteurs.application.deliver.RemoteFolder;
import java.io.IOException;
import java.security.KeyPair;
import java.util.List;
import java.util.Set;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.SftpVersionSelector;

/** One SSH connection: its client, its threads, its way in. It is closed with the folder that it opened. */
final class Connection implements AutoCloseable {

    private static final int UNANSWERED = 3;
    private static final Set<Integer> SIGN_IN_REFUSED = Set.of(
            SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE,
            SshConstants.SSH2_DISCONNECT_AUTH_CANCELLED_BY_USER,
            SshConstants.SSH2_DISCONNECT_ILLEGAL_USER_NAME);

    /** OpenSSH reports that MaxAuthTries is used up as a protocol error, and only its text says which one. */
    private static final String PATIENCE_ENDED = "Too many authentication failures";

    /** What OpenSSH speaks; later drafts change what a rename and a file's attributes mean. */
    private static final SftpVersionSelector VERSION_3 = SftpVersionSelector.fixedVersionSelector(3);

    private final SftpSettings settings;
    private final KnownHosts hosts;
    private final SshClient client;

    Connection(SftpSettings settings, KnownHosts hosts) {
        this.settings = settings;
        this.hosts = hosts;
        this.client = client(hosts);
        limitTime();
        sendAtOnce();
    }

    RemoteFolder open(KeyPair key) {
        client.start();
        try {
            var session = connect();
            signIn(session, key);
            var sftp = SftpClientFactory.instance().createSftpClient(session, VERSION_3);
            var folder = new SftpFolder(settings, this, new Directory(sftp, settings.directory()));
            folder.checkDirectory();
            return folder;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Drops the line at once: every operation waits for its answer, so nothing is under way that could be lost. */
    @Override
    public void close() {
        client.close(true);
    }

    private static SshClient client(KnownHosts hosts) {
        var client = ClientBuilder.builder()
                .keyExchangeFactories(Algorithms.keyExchanges())
                .cipherFactories(Algorithms.ciphers())
                .macFactories(Algorithms.macs())
                .signatureFactories(hosts.onFileFirst(Algorithms.signatures()))
                .serverKeyVerifier(hosts)
                .hostConfigEntryResolver(HostConfigEntryResolver.EMPTY)
                .filePasswordProvider(FilePasswordProvider.EMPTY)
                .build();
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
        client.setUserAuthFactories(List.of(new UserAuthPublicKeyFactory()));
        return client;
    }

    private void limitTime() {
        CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, settings.connectTimeout());
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, settings.heartbeat());
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, UNANSWERED);
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, settings.connectTimeout());
        SftpModuleProperties.WRITE_CHUNK_SIZE.set(client, Upload.BUFFER);
    }

    /** Without it the end of each request waits for an acknowledgement of its beginning: forty milliseconds, each time. */
    private void sendAtOnce() {
        CoreModuleProperties.TCP_NODELAY.set(client, true);
    }

    private ClientSession connect() throws IOException {
        return client.connect(settings.user(), settings.host(), settings.port())
                .verify(settings.connectTimeout())
                .getSession();
    }

    private void signIn(ClientSession session, KeyPair key) throws IOException {
        session.addPublicKeyIdentity(key);
        session.auth().verify(settings.connectTimeout());
    }

    private DeliveryFailure failure(IOException cause) {
        if (hosts.refusal().isPresent()) {
            return new DeliveryFailure(SECURITY, hosts.refusal().get(), cause);
        }
        if (isSignInRefused(cause)) {
            return failed(SECURITY, "the server refused our key", "have its public half accepted there", cause);
        }
        if (disconnectCode(cause) == SshConstants.SSH2_DISCONNECT_KEY_EXCHANGE_FAILED) {
            return failed(SECURITY, Failures.reason(cause), "have safe algorithms allowed there", cause);
        }
        return failed(TRANSIENT, Failures.reason(cause), "see that the server is up, then try again", cause);
    }

    private static boolean isSignInRefused(IOException cause) {
        return SIGN_IN_REFUSED.contains(disconnectCode(cause))
                || Failures.reason(cause).contains(PATIENCE_ENDED);
    }

    private static int disconnectCode(IOException cause) {
        return cause instanceof SshException e ? e.getDisconnectCode() : 0;
    }

    private DeliveryFailure failed(DeliveryFailure.Kind kind, String reason, String next, IOException cause) {
        var message = "Cannot connect to %s with the key in %s: %s; %s."
                .formatted(settings.address(), settings.privateKey(), reason, next);
        return new DeliveryFailure(kind, message, cause);
    }
}
