package fr.acteurs.adapters.jdbc;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Rows on their way into a table by COPY, in PostgreSQL's text format. They are sent when some megabytes are together,
 * and all of them by {@link #flush()}.
 */
final class CopyBuffer {

    private static final int FULL = 1 << 20;

    private final CopyManager copies;
    private final String sql;
    private final StringBuilder rows = new StringBuilder(FULL + (FULL >> 3));
    private boolean rowBegun;

    /** @param target table and columns, as they stand after {@code copy} */
    CopyBuffer(Handle handle, String target) {
        this.sql = "copy " + target + " from stdin";
        try {
            this.copies = handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
        } catch (SQLException notPostgres) {
            throw new IllegalStateException("COPY needs a PostgreSQL connection", notPostgres);
        }
    }

    /** Adds the next value of the row; null stands for SQL's NULL. */
    CopyBuffer value(@Nullable Object value) {
        if (rowBegun) {
            rows.append('\t');
        }
        rowBegun = true;
        if (value == null) {
            rows.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    void endRow() {
        rows.append('\n');
        rowBegun = false;
        if (rows.length() >= FULL) {
            flush();
        }
    }

    /** Sends what is left. */
    void flush() {
        if (rows.isEmpty()) {
            return;
        }
        try {
            copies.copyIn(sql, new StringReader(rows.toString()));
        } catch (SQLException refused) {
            throw new IllegalStateException("The database refused rows: " + sql, refused);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        rows.setLength(0);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }
}
