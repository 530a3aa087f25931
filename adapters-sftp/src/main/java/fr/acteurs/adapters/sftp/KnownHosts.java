package fr.acteurs.adapters.sftp;

import fr.acteurs.application.deliver.DeliveryFailure;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.signature.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What the known_hosts file says of one server, read once per connection and never written. A key that is not in it is
 * refused, whether the server is new to us or shows another key than before.
 */
final class KnownHosts implements ServerKeyVerifier {

    private final SftpSettings settings;
    private final List<PublicKey> trusted = new ArrayList<>();
    private final List<PublicKey> revoked = new ArrayList<>();
    private volatile @Nullable String refusal;

    private KnownHosts(SftpSettings settings) {
        this.settings = settings;
    }

    static KnownHosts of(SftpSettings settings) {
        var hosts = new KnownHosts(settings);
        try {
            hosts.read();
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            var message = "Cannot check the key of " + settings.server() + ": " + settings.knownHosts()
                    + " is not readable as known_hosts; correct the file.";
            throw new DeliveryFailure(DeliveryFailure.Kind.OPERATOR, message, e);
        }
        return hosts;
    }

    private void read() throws IOException, GeneralSecurityException {
        if (!Files.exists(settings.knownHosts())) {
            return;
        }
        for (var entry : KnownHostEntry.readKnownHostEntries(settings.knownHosts())) {
            if (entry.isHostMatch(settings.host(), settings.port())) {
                keep(entry);
            }
        }
    }

    /** A certificate authority's line vouches for certificates, which we do not ask for; it is passed over. */
    private void keep(KnownHostEntry entry) throws IOException, GeneralSecurityException {
        var key = entry.getKeyEntry().resolvePublicKey(null, null, PublicKeyEntryResolver.IGNORING);
        var marker = entry.getMarker();
        if (key != null && marker == null) {
            trusted.add(key);
        }
        if (key != null && "revoked".equals(marker)) {
            revoked.add(key);
        }
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey offered) {
        var known = isIn(trusted, offered) && !isIn(revoked, offered);
        if (!known) {
            refusal = describe(offered);
        }
        return known;
    }

    /** Why the server's key was refused, if it was. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The same algorithms with those of the keys on file first, or a server with two keys shows the other one. */
    List<NamedFactory<Signature>> onFileFirst(List<NamedFactory<Signature>> algorithms) {
        var sorted = new ArrayList<>(algorithms);
        sorted.sort(Comparator.comparing(algorithm -> !isOnFile(algorithm)));
        return sorted;
    }

    private boolean isOnFile(NamedFactory<Signature> algorithm) {
        var type = KeyUtils.getCanonicalKeyType(algorithm.getName());
        return trusted.stream().anyMatch(key -> type.equals(KeyUtils.getKeyType(key)));
    }

    private String describe(PublicKey offered) {
        return "Cannot trust " + settings.server() + ": " + verdict(offered) + "; expected " + expected()
                + ", offered " + print(offered) + ". Nothing was sent. Ask the owner of the server, by telephone or"
                + " letter, which fingerprint is right; if it is the one offered, put its line in "
                + settings.knownHosts() + ".";
    }

    private String verdict(PublicKey offered) {
        if (isIn(revoked, offered)) {
            return "its key is revoked";
        }
        return trusted.isEmpty() ? "its key is unknown" : "its key has changed";
    }

    private String expected() {
        if (!Files.exists(settings.knownHosts())) {
            return "none on file, for there is no file " + settings.knownHosts();
        }
        return trusted.isEmpty()
                ? "none on file"
                : trusted.stream().map(KnownHosts::print).collect(Collectors.joining(" or "));
    }

    private static String print(PublicKey key) {
        return KeyUtils.getFingerPrint(key) + " (" + KeyUtils.getKeyType(key) + ")";
    }

    private static boolean isIn(List<PublicKey> keys, PublicKey key) {
        return keys.stream().anyMatch(each -> KeyUtils.compareKeys(each, key));
    }
}
