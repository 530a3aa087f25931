package fr.acteurs.adapters.jdbc;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * A connection can do one COPY at a time and nothing beside it: buffers take turns. While one has its turn the server
 * works on what it has been sent, and the program on what comes next.
 */
final class CopyTurn implements AutoCloseable {

    private final CopyManager copies;
    private @Nullable CopyIn open;
    private String target = "";

    CopyTurn(Handle handle) {
        try {
            this.copies = handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
        } catch (SQLException notPostgres) {
            throw new IllegalStateException("COPY needs a PostgreSQL connection", notPostgres);
        }
    }

    /** Sends rows in PostgreSQL's text format to the table and columns. */
    void send(String into, byte[] rows) {
        try {
            of(into).writeToCopy(rows, 0, rows.length);
        } catch (SQLException refused) {
            throw refused(refused);
        }
    }

    /** Precedes any other statement. */
    void end() {
        try {
            if (open != null) {
                CopyIn ending = open;
                open = null;
                ending.endCopy();
            }
        } catch (SQLException refused) {
            throw refused(refused);
        }
    }

    /** Gives up what was begun and not ended: work broke off, and the connection must be able to roll back. */
    @Override
    public void close() {
        try {
            if (open != null && open.isActive()) {
                open.cancelCopy();
            }
        } catch (SQLException refused) {
            throw refused(refused);
        }
    }

    private CopyIn of(String into) throws SQLException {
        CopyIn mine = open;
        if (mine == null || !target.equals(into)) {
            end();
            mine = copies.copyIn("copy " + into + " from stdin");
            open = mine;
            target = into;
        }
        return mine;
    }

    private IllegalStateException refused(SQLException why) {
        return new IllegalStateException("The database refused rows: copy " + target, why);
    }
}
