package fr.acteurs.adapters.sftp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A remote file's bytes; its failures are those of the {@link Attempt} that it belongs to and ends. */
final class Download extends FilterInputStream {

    private final Attempt attempt;

    Download(InputStream bytes, Attempt attempt) {
        super(bytes);
        this.attempt = attempt;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = attempt.ask(() -> in.read(buffer, offset, length));
        attempt.sent(Math.max(0, count));
        return count;
    }

    /** Never fails: a file that was only read loses nothing by the way it is closed. */
    @Override
    public void close() {
        try (attempt) {
            in.close();
        } catch (IOException e) {
            // The line is gone; a read that missed bytes by it has said so.
        }
    }
}
