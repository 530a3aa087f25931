package fr.acteurs.bootstrap;

/**
 * Where an existing PostgreSQL is and how to sign in. {@link #toString()} hides the password.
 *
 * @param url {@code jdbc:postgresql://host:port/database}, without a password in it
 */
public record DatabaseAddress(String url, String user, String password) {

    /** @throws IllegalArgumentException when the address is no PostgreSQL's, or carries a password */
    public DatabaseAddress {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("--db takes jdbc:postgresql://host:port/database, not " + scheme(url));
        }
        if (url.contains("password=")) {
            throw new IllegalArgumentException(
                    "No password in --db: put it in ACTEURS_DB_PASSWORD, or in a file named by ACTEURS_DB_PASSWORD_FILE");
        }
    }

    private static String scheme(String url) {
        return url.substring(0, Math.min(url.length(), 20));
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
