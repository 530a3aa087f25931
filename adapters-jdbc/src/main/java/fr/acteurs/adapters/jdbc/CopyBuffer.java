package fr.acteurs.adapters.jdbc;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into a table by COPY, in PostgreSQL's text format: sent piece by piece, and all of them by
 * {@link #flush()}. Between the first row and the flush of a {@linkplain #streaming streaming} buffer the connection is not
 * free for anything but other buffers; with any other it always is.
 */
final class CopyBuffer {

    private static final int FULL = 1 << 16;

    private final CopyTurn turn;
    private final String target;
    private final boolean streaming;
    private final StringBuilder rows = new StringBuilder(FULL + (FULL >> 3));
    private boolean rowBegun;

    /** @param target table and columns, as they stand after {@code copy} */
    CopyBuffer(CopyTurn turn, String target) {
        this(turn, target, false);
    }

    private CopyBuffer(CopyTurn turn, String target, boolean streaming) {
        this.turn = turn;
        this.target = target;
        this.streaming = streaming;
    }

    /** The server works on the rows while the next are made. */
    static CopyBuffer streaming(CopyTurn turn, String target) {
        return new CopyBuffer(turn, target, true);
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
            append(value.toString());
        }
        return this;
    }

    void endRow() {
        rows.append('\n');
        rowBegun = false;
        if (rows.length() >= FULL) {
            send();
            pause();
        }
    }

    private void pause() {
        if (!streaming) {
            turn.end();
        }
    }

    /** Sends what is left; afterwards the connection is free for other statements. */
    void flush() {
        send();
        turn.end();
    }

    private void send() {
        if (!rows.isEmpty()) {
            turn.send(target, rows.toString().getBytes(StandardCharsets.UTF_8));
            rows.setLength(0);
        }
    }

    private void append(String text) {
        if (isPlain(text)) {
            rows.append(text);
        } else {
            escape(text);
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c < ' ') {
                return false;
            }
        }
        return true;
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
