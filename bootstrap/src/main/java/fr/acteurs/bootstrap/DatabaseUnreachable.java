package fr.acteurs.bootstrap;

import com.google.common.base.Throwables;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PSQLException;

/** A PostgreSQL that lets nobody in. The message says where it is, what kind of failure it was, and the next step. */
public final class DatabaseUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String WHO =
            "user or password not accepted; check ACTEURS_DB_USER, and ACTEURS_DB_PASSWORD or the"
                    + " file that ACTEURS_DB_PASSWORD_FILE names";
    private static final String WITHOUT_TLS =
            "; or the server lets nobody in without TLS: add ?sslmode=verify-full&sslrootcert=FILE to --db";

    private DatabaseUnreachable(String message) {
        super(message);
    }

    /** The causes repeat each other and are not kept: the message says what can be known of them. */
    static DatabaseUnreachable at(DatabaseAddress address, Throwable failure) {
        return new DatabaseUnreachable(
                "Cannot connect to " + address + ": " + kind(address, failure) + "; see operations.md");
    }

    private static String kind(DatabaseAddress address, Throwable failure) {
        List<Throwable> causes = Throwables.getCausalChain(failure);
        if (causes.stream().anyMatch(UnknownHostException.class::isInstance)) {
            return "unknown host; check the host in --db";
        }
        if (causes.stream().anyMatch(ConnectException.class::isInstance)) {
            return "refused, nothing answers there; check host and port in --db, and that the server is up";
        }
        if (causes.stream().anyMatch(GeneralSecurityException.class::isInstance)) {
            return "its certificate was not made by a CA that we trust, or is over; check sslrootcert in --db and the"
                    + " certificate of the server";
        }
        return causes.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((first, last) -> last)
                .map(refusal -> isOfTheServer(refusal) ? said(address, refusal) : met(address, refusal))
                .orElse(reason(failure));
    }

    /** The driver has failures of its own, under the same codes. */
    private static boolean isOfTheServer(SQLException refusal) {
        return !(refusal instanceof PSQLException known) || known.getServerErrorMessage() != null;
    }

    /** By SQLSTATE, for PostgreSQL words its messages in the language of the server. */
    private static String said(DatabaseAddress address, SQLException refusal) {
        return switch (String.valueOf(refusal.getSQLState())) {
            case "28000" -> address.sslMode().requireEncryption() ? WHO : WHO + WITHOUT_TLS;
            case "28P01", "08004" -> WHO;
            case "3D000" -> "unknown database; create it, or check the name in --db";
            case "53300" -> "too many connections there already; try again later";
            case "57P03" -> "the server is starting or stopping; try again later";
            default -> reason(refusal);
        };
    }

    /** What the driver met on the way; its words are in the language of this machine. */
    private static String met(DatabaseAddress address, SQLException failure) {
        if (!address.sslMode().requireEncryption()) {
            return reason(failure);
        }
        return "08004".equals(failure.getSQLState())
                ? "the server has no TLS; switch it on there (ssl = on)"
                : "no TLS with the server that is meant (" + reason(failure)
                        + "); check that its certificate is for the host in --db, and the file sslrootcert";
    }

    private static String reason(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
