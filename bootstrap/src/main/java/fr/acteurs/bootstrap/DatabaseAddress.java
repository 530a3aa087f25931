package fr.acteurs.bootstrap;

import java.util.Locale;

/**
 * Where an existing PostgreSQL is and how to sign in. {@link #toString()} hides the password.
 *
 * @param url {@code jdbc:postgresql://host:port/database}, without a password in it
 */
public record DatabaseAddress(String url, String user, String password) {

    /** @throws IllegalArgumentException when the address is no PostgreSQL's, or carries a user or a password */
    public DatabaseAddress {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("--db takes jdbc:postgresql://host:port/database, not " + scheme(url));
        }
        if (hasPassword(url)) {
            throw new IllegalArgumentException(
                    "No user or password in --db: put them in ACTEURS_DB_USER and ACTEURS_DB_PASSWORD, or the password in"
                            + " a file named by ACTEURS_DB_PASSWORD_FILE");
        }
    }

    /** Behind the question mark, or before the host as {@code user:password@}. */
    private static boolean hasPassword(String url) {
        return url.toLowerCase(Locale.ROOT).contains("password=") || url.matches("jdbc:postgresql:/*[^/?]*@.*");
    }

    /** No more of it: what follows may hold a password. */
    private static String scheme(String url) {
        return url.contains(":") ? url.substring(0, url.indexOf(':') + 1) + "…" : "a word without one";
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
