package fr.acteurs.adapters.csv.feed;

import fr.acteurs.domain.feed.StateDigest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A new file that is hashed while it is written, and forced to disk when it is finished. */
final class HashedFile extends OutputStream {

    private static final int BUFFER = 1 << 18;
    private static final byte[] LINE_END = {'\n'};

    private final FileChannel file;
    private final MessageDigest digest = StateDigest.sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long bytes;

    HashedFile(Path path) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Writes a first line that the hash leaves out. */
    void preface(byte[] line) throws IOException {
        writeLine(line);
        buffer.flip();
        drainUnhashed();
    }

    void writeLine(byte[] line) throws IOException {
        write(line);
        write(LINE_END);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] content) throws IOException {
        write(content, 0, content.length);
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
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
        drainUnhashed();
    }

    private void drainUnhashed() throws IOException {
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
