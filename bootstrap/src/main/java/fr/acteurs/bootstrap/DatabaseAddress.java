package fr.acteurs.bootstrap;

import fr.acteurs.application.protect.Secret;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;

/**
 * Where an existing PostgreSQL is and how to sign in. {@link #toString()} hides the password, and what else the address asks for.
 *
 * <p>What goes to another machine goes by TLS, and the server proves who it is ({@code sslmode=verify-full} or {@code verify-ca});
 * whoever wants less writes so: {@code sslmode=disable}, {@code sslmode=require}.
 *
 * @param url {@code jdbc:postgresql://host:port/database?sslmode=verify-full&sslrootcert=FILE}, without a password in it
 */
public record DatabaseAddress(String url, String user, Secret password) {

    private static final String TLS = "?sslmode=verify-full&sslrootcert=FILE";

    /**
     * An address to which a connection may be made.
     *
     * @throws IllegalArgumentException when the address is no PostgreSQL's, carries a user or a password, or leads to another machine
     *     and leaves it to that one whether anybody can listen
     */
    public DatabaseAddress {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("--db takes jdbc:postgresql://host:port/database, not " + scheme(url));
        }
        if (hasPassword(url)) {
            throw new IllegalArgumentException(
                    "No user or password in --db: put them in ACTEURS_DB_USER and ACTEURS_DB_PASSWORD, or the password in"
                            + " a file named by ACTEURS_DB_PASSWORD_FILE");
        }
        if (Protection.of(asked(url)) == Protection.UP_TO_THE_SERVER) {
            throw new IllegalArgumentException("Would connect to " + place(url)
                    + " without TLS where the server offers none. Write --db '" + place(url) + TLS
                    + "' (FILE: the certificate of the CA that made the server's); or sslmode=disable, where nobody can"
                    + " listen on the way; see operations.md");
        }
    }

    /** Behind the question mark, or before the host as {@code user:password@}. */
    private static boolean hasPassword(String url) {
        String small = url.toLowerCase(Locale.ROOT);
        return small.contains("password=")
                || small.matches(".*[?&]user=.*")
                || small.matches("jdbc:postgresql:/*[^/?]*@.*");
    }

    /** No more of it: what follows may hold a password. */
    private static String scheme(String url) {
        return url.contains(":") ? url.substring(0, url.indexOf(':') + 1) + "…" : "a word without one";
    }

    /** As the driver reads it, so that the two of us never differ. */
    private static Properties asked(String url) {
        return Optional.ofNullable(Driver.parseURL(url, new Properties()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "--db takes jdbc:postgresql://host:port/database; what was given cannot be read"));
    }

    private static String place(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    /** What whoever wrote less than TLS with a server that is known should read each time; nothing when all is well. */
    public Optional<String> warning() {
        return switch (Protection.of(asked(url))) {
            case NONE ->
                Optional.of("Warning: nothing is encrypted on the way to " + place(url)
                        + " (sslmode=disable); write sslmode=verify-full unless nobody can listen there");
            case UNVERIFIED ->
                Optional.of("Warning: nobody checks that " + place(url)
                        + " is the server that it should be; write sslmode=verify-full&sslrootcert=FILE");
            case STAYS_HERE, VERIFIED, UP_TO_THE_SERVER -> Optional.empty();
        };
    }

    /** The key by which we sign in with a certificate, where the address names one. */
    Optional<Path> clientKey() {
        return Optional.ofNullable(PGProperty.SSL_KEY.getOrDefault(asked(url))).map(Path::of);
    }

    SslMode sslMode() {
        return Protection.mode(asked(url));
    }

    @Override
    public String toString() {
        return place(url) + " as " + user;
    }
}
