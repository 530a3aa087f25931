package fr.acteurs.bootstrap;

import com.google.common.base.Throwables;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;

/** A PostgreSQL that lets nobody in. The message says where it is, what kind of failure it was, and the next step. */
public final class DatabaseUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DatabaseUnreachable(String message) {
        super(message);
    }

    /** The causes repeat each other and are not kept: the message says what can be known of them. */
    static DatabaseUnreachable at(DatabaseAddress address, Throwable failure) {
        return new DatabaseUnreachable("Cannot connect to " + address + ": " + kind(failure) + "; see operations.md");
    }

    private static String kind(Throwable failure) {
        List<Throwable> causes = Throwables.getCausalChain(failure);
        if (causes.stream().anyMatch(UnknownHostException.class::isInstance)) {
            return "unknown host; check the host in --db";
        }
        if (causes.stream().anyMatch(ConnectException.class::isInstance)) {
            return "refused, nothing answers there; check host and port in --db, and that the server is up";
        }
        return causes.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((first, last) -> last)
                .map(DatabaseUnreachable::kind)
                .orElse(reason(failure));
    }

    /** By SQLSTATE, for PostgreSQL words its messages in the language of the server. */
    private static String kind(SQLException refusal) {
        return switch (String.valueOf(refusal.getSQLState())) {
            case "28P01", "28000", "08004" ->
                "user or password not accepted; check ACTEURS_DB_USER, and ACTEURS_DB_PASSWORD or the file that"
                        + " ACTEURS_DB_PASSWORD_FILE names";
            case "3D000" -> "unknown database; create it, or check the name in --db";
            case "53300" -> "too many connections there already; try again later";
            case "57P03" -> "the server is starting or stopping; try again later";
            default -> reason(refusal);
        };
    }

    private static String reason(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
