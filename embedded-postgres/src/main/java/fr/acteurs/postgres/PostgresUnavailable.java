package fr.acteurs.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL could not be unpacked, started, reached or stopped. The message says what, where, the last
 * lines of the server's log if there are any, and the next step; it never holds a password or a row.
 */
public final class PostgresUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresUnavailable(String message) {
        this(message, null);
    }

    PostgresUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
