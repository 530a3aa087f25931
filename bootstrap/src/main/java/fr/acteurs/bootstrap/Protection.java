package fr.acteurs.bootstrap;

import com.google.common.base.Splitter;
import com.google.common.net.InetAddresses;
import java.util.Properties;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.ssl.NonValidatingFactory;
import org.postgresql.util.PSQLException;

/** How what goes to a database and comes from it is kept from others on its way. */
enum Protection {
    /** It does not leave this machine. */
    STAYS_HERE,
    /** TLS, with a server that proves who it is. */
    VERIFIED,
    /** TLS with whoever answers: somebody wrote so. */
    UNVERIFIED,
    /** None: somebody wrote so. */
    NONE,
    /** TLS if the server offers it, else none, without a word: what the driver does when nobody writes anything. */
    UP_TO_THE_SERVER;

    /** @param asked what the driver reads in an address */
    static Protection of(Properties asked) {
        return staysHere(asked) ? STAYS_HERE : onTheWay(asked);
    }

    private static Protection onTheWay(Properties asked) {
        return switch (mode(asked)) {
            case DISABLE -> NONE;
            case ALLOW, PREFER -> UP_TO_THE_SERVER;
            case REQUIRE -> UNVERIFIED;
            case VERIFY_CA, VERIFY_FULL -> trustsAnybody(asked) ? UNVERIFIED : VERIFIED;
        };
    }

    /** @throws IllegalArgumentException when {@code sslmode} is none of the driver's */
    static SslMode mode(Properties asked) {
        try {
            return SslMode.of(asked);
        } catch (PSQLException unknown) {
            throw new IllegalArgumentException(
                    "sslmode in --db is verify-full, verify-ca, require or disable; write verify-full");
        }
    }

    /** By their names alone: what a name server says may be another thing tomorrow. */
    private static boolean staysHere(Properties asked) {
        String hosts = String.valueOf(PGProperty.PG_HOST.getOrDefault(asked));
        return Splitter.on(',').splitToStream(hosts).allMatch(Protection::isThisMachine);
    }

    private static boolean isThisMachine(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return InetAddresses.isInetAddress(bare)
                ? InetAddresses.forString(bare).isLoopbackAddress()
                : bare.isEmpty() || bare.equalsIgnoreCase("localhost");
    }

    private static boolean trustsAnybody(Properties asked) {
        return NonValidatingFactory.class.getName().equals(PGProperty.SSL_FACTORY.getOrDefault(asked))
                || PGProperty.SSL_HOSTNAME_VERIFIER.getOrDefault(asked) != null;
    }
}
