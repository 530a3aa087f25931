package fr.acteurs.adapters.csv.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The physical lines of a text. LF, CRLF and CR all end a line, also mixed; a byte order mark at the beginning and
 * Ctrl-Z at the end are left out. Of a line over {@link #MOST} characters only so many (and one more) are kept, however
 * long it is.
 */
final class Lines implements Closeable {

    /** Characters of a record that are read; the widest register has a tenth. */
    static final int MOST = 256 << 10;

    private static final int BUFFER = 1 << 15;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder line = new StringBuilder(256);
    private int next;
    private int end;
    private long count;
    private boolean afterCr;

    Lines(Reader reader) {
        this.reader = reader;
    }

    /** The next line without its end, or null after the last. */
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        boolean ended = false;
        while (!ended && fill()) {
            int stop = lineEnd();
            keep(stop);
            ended = stop < end;
            next = ended ? stop + 1 : end;
        }
        return ended || isText() ? counted() : null;
    }

    /** Lines read up to now. */
    long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private String counted() {
        count++;
        boolean marked = count == 1 && line.length() > 0 && line.charAt(0) == '\uFEFF';
        return line.substring(marked ? 1 : 0);
    }

    /** Text after the last line end: something that is more than end-of-file marks. */
    private boolean isText() {
        return line.chars().anyMatch(c -> c != '\u001A');
    }

    /** Makes sure that there is a character to look at; the LF of a CRLF is none. */
    private boolean fill() throws IOException {
        if (next == end && !refill()) {
            return false;
        }
        if (afterCr) {
            afterCr = false;
            next += buffer[next] == '\n' ? 1 : 0;
            return fill();
        }
        return true;
    }

    private boolean refill() throws IOException {
        next = 0;
        end = Math.max(0, reader.read(buffer, 0, BUFFER));
        return end > 0;
    }

    private int lineEnd() {
        int i = next;
        while (i < end && buffer[i] != '\n' && buffer[i] != '\r') {
            i++;
        }
        afterCr = i < end && buffer[i] == '\r';
        return i;
    }

    private void keep(int stop) {
        int room = MOST + 1 - line.length();
        line.append(buffer, next, Math.min(room, stop - next));
    }
}
