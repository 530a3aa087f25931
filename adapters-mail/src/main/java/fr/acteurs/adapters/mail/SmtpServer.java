package fr.acteurs.adapters.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * A server that takes mails.
 *
 * @param isTls whether the connection is encrypted from its first byte; else by STARTTLS, without which nothing is sent
 *     unless the server is on this machine
 * @param user to sign in as, if the server asks for that
 */
public record SmtpServer(String host, int port, boolean isTls, Optional<String> user) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * The server of an address: {@code smtp://user@host:port} or {@code smtps://user@host:port}.
     *
     * @throws IllegalArgumentException for any other, or one with a password; what stands in it is not repeated
     */
    public static SmtpServer at(String address) {
        try {
            URI uri = new URI(address);
            boolean isTls = "smtps".equals(uri.getScheme());
            boolean isOurs = (isTls || "smtp".equals(uri.getScheme())) && uri.getHost() != null;
            String user = uri.getUserInfo();
            if (isOurs && uri.getPath().isEmpty() && (user == null || !user.contains(":"))) {
                int usual = isTls ? SUBMISSION_TLS : SUBMISSION;
                return new SmtpServer(
                        uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort(), isTls, Optional.ofNullable(user));
            }
        } catch (URISyntaxException malformed) {
            // Said below, in our words.
        }
        throw new IllegalArgumentException("A mail server is written smtp://user@host:587 or smtps://user@host:465,"
                + " without a password: that comes from a file or the environment");
    }

    boolean isOnThisMachine() {
        return LOOPBACK.contains(host);
    }

    @Override
    public String toString() {
        return (isTls ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
