package fr.acteurs.adapters.sftp;

import static fr.acteurs.application.deliver.DeliveryFailure.Kind.OPERATOR;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.TRANSIENT;

import fr.acteurs.application.deliver.DeliveryFailure;
import java.io.IOException;
import java.io.InputStream;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** One file on its way: created under a free name, sent buffer by buffer, forced to disk, closed. */
final class Upload implements AutoCloseable {

    /**
     * Bytes in one request. OpenSSH accepts packets of 256 KiB with their header, and ends the session on a larger one
     * (sftp-common.h, SFTP_MAX_MSG_LENGTH); half of that is as fast.
     */
    static final int BUFFER = 128 * 1024;

    private final Directory directory;
    private final Attempt attempt;
    private final String name;
    private final long size;
    private final CloseableHandle file;
    private long offset;

    Upload(Directory directory, Attempt attempt, String name, long size) {
        this.directory = directory;
        this.attempt = attempt;
        this.name = name;
        this.size = size;
        this.file = create();
    }

    /** Sends everything; an IOException is the local file's, the server's failures are {@link DeliveryFailure}s. */
    void send(InputStream content) throws IOException {
        var buffer = new byte[BUFFER];
        for (int count; (count = content.readNBytes(buffer, 0, BUFFER)) > 0; ) {
            append(buffer, count);
        }
        finish();
    }

    private CloseableHandle create() {
        try {
            return directory.create(name);
        } catch (IOException e) {
            throw isTaken(e) ? attempt.failure(TRANSIENT, "the name is taken, choose another", e) : failure(e);
        }
    }

    private boolean isTaken(IOException e) {
        return e instanceof SftpException
                && attempt.ask(() -> directory.find(name)).isPresent();
    }

    private void append(byte[] buffer, int count) {
        request(() -> directory.write(file, offset, buffer, count));
        offset += count;
        attempt.sent(count);
    }

    private void finish() {
        if (directory.forces()) {
            request(() -> directory.force(file));
        }
        request(file::close);
    }

    private void request(Attempt.Request request) {
        try {
            request.send();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private DeliveryFailure failure(IOException cause) {
        if (isBareFailure(cause) && attempt.ask(() -> directory.lacks(size))) {
            return attempt.failure(OPERATOR, "the disk is full", cause);
        }
        return attempt.failure(cause);
    }

    /** OpenSSH has no other word for a full disk. */
    private static boolean isBareFailure(IOException e) {
        return e instanceof SftpException answer && answer.getStatus() == SftpConstants.SSH_FX_FAILURE;
    }

    /** After a failure: lets go of the file if the session still lives; its end does so otherwise. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            // The failure that brought us here is the one to report.
        }
    }
}
