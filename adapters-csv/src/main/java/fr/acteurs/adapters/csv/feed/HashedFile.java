package fr.acteurs.adapters.csv.feed;

import fr.acteurs.domain.feed.StateDigest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A new file that is hashed while it is written, and forced to disk when it is finished. */
final class HashedFile implements Closeable {

    private static final int BUFFER = 1 << 18;

    private final FileChannel file;
    private final MessageDigest digest = StateDigest.sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long bytes;

    HashedFile(Path path) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    void write(byte[] content, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int now = Math.min(buffer.remaining(), length - done);
            buffer.put(content, offset + done, now);
            done += now;
            if (!buffer.hasRemaining()) {
                drain();
            }
        }
    }

    /** Sends what is left and forces the file to disk; the answer is the hash of all of it. */
    String finish() throws IOException {
        drain();
        file.force(true);
        return HexFormat.of().formatHex(digest.digest());
    }

    long bytes() {
        return bytes;
    }

    private void drain() throws IOException {
        buffer.flip();
        digest.update(buffer.array(), 0, buffer.limit());
        bytes += buffer.limit();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
