package fr.acteurs.adapters.sftp;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where deliveries go, who signs in, and how long anything may take.
 *
 * <pre>{@code
 * SftpSettings.to("sftp.example.fr").user("bdtact").directory("/in")
 *     .privateKey(Path.of("/etc/acteurs/id_ed25519")).knownHosts(Path.of("/etc/acteurs/known_hosts")).build();
 * }</pre>
 *
 * @param host name or address, as known_hosts spells it
 * @param port 22 by default
 * @param user the account on the server
 * @param directory the folder to work in, from the account's home unless it starts with {@code /}; the home by default
 * @param privateKey file of an ed25519, ECDSA or RSA key that only its owner may read
 * @param passphrase file whose first line opens the private key, or null when the key has no passphrase
 * @param knownHosts the keys that this server may show, in OpenSSH's known_hosts format; never written to
 * @param connectTimeout limit of each step on the way in (to connect, to sign in, to start SFTP); 10 s by default
 * @param heartbeat how often the server is asked for a sign of life, three unanswered end the session; 10 s by default
 * @param grace what any operation may take, whatever its size; 60 s by default
 * @param slowest bytes a second below which a transfer is given up, after grace + size / slowest; 50 000 by default
 */
public record SftpSettings(
        String host,
        int port,
        String user,
        String directory,
        Path privateKey,
        @Nullable Path passphrase,
        Path knownHosts,
        Duration connectTimeout,
        Duration heartbeat,
        Duration grace,
        long slowest) {

    public SftpSettings {
        check(!host.isBlank() && !user.isBlank() && !directory.isBlank(), "host, user and directory must be given");
        check(port > 0 && port < 65_536, "the port must be from 1 to 65535");
        check(isPositive(connectTimeout) && isPositive(heartbeat) && isPositive(grace), "durations must be positive");
        check(slowest > 0, "the slowest rate must be positive");
    }

    /** Starts the settings for one server; user, private key and known_hosts have no default. */
    public static Builder to(String host) {
        return new Builder(host);
    }

    /** How long an operation on that many bytes may take. */
    Duration limitFor(long bytes) {
        return grace.plus(Duration.ofMillis(bytes * 1000 / slowest));
    }

    /** For messages: {@code sftp://cdc@host:22/in}, {@code sftp://cdc@host:22/~/in} from the account's home. */
    String address() {
        return "sftp://" + user + "@" + server() + (directory.startsWith("/") ? "" : "/~/") + directory;
    }

    String server() {
        return host + ":" + port;
    }

    private static void check(boolean sound, String rule) {
        if (!sound) {
            throw new IllegalArgumentException("Cannot use these SFTP settings: " + rule);
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }

    /** Collects the parts of {@link SftpSettings}; what is not said keeps its default. Not for several threads. */
    public static final class Builder {

        private final String host;
        private int port = 22;
        private @Nullable String user;
        private String directory = ".";
        private @Nullable Path privateKey;
        private @Nullable Path passphrase;
        private @Nullable Path knownHosts;
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration heartbeat = Duration.ofSeconds(10);
        private Duration grace = Duration.ofSeconds(60);
        private long slowest = 50_000;

        private Builder(String host) {
            this.host = host;
        }

        public Builder port(int value) {
            port = value;
            return this;
        }

        public Builder user(String value) {
            user = value;
            return this;
        }

        public Builder directory(String value) {
            directory = value;
            return this;
        }

        public Builder privateKey(Path value) {
            privateKey = value;
            return this;
        }

        public Builder passphrase(@Nullable Path value) {
            passphrase = value;
            return this;
        }

        public Builder knownHosts(Path value) {
            knownHosts = value;
            return this;
        }

        public Builder connectTimeout(Duration value) {
            connectTimeout = value;
            return this;
        }

        public Builder heartbeat(Duration value) {
            heartbeat = value;
            return this;
        }

        public Builder grace(Duration value) {
            grace = value;
            return this;
        }

        public Builder slowest(long bytesPerSecond) {
            slowest = bytesPerSecond;
            return this;
        }

        public SftpSettings build() {
            return new SftpSettings(
                    host,
                    port,
                    requireNonNull(user, "user"),
                    directory,
                    requireNonNull(privateKey, "privateKey"),
                    passphrase,
                    requireNonNull(knownHosts, "knownHosts"),
                    connectTimeout,
                    heartbeat,
                    grace,
                    slowest);
        }
    }
}
