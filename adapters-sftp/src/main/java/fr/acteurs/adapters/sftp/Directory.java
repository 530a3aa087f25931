package fr.acteurs.adapters.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHStatPathExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** The requests we make of one directory of the server, in our words: what is not there is an empty answer. */
final class Directory {

    private static final Set<Integer> ABSENT =
            Set.of(SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH);
    private static final Set<Integer> UNREADABLE = Set.of(
            SftpConstants.SSH_FX_NO_SUCH_FILE,
            SftpConstants.SSH_FX_NO_SUCH_PATH,
            SftpConstants.SSH_FX_PERMISSION_DENIED);
    private static final Set<OpenMode> CREATE_ONLY = EnumSet.of(OpenMode.Write, OpenMode.Create, OpenMode.Exclusive);

    private final SftpClient sftp;
    private final String path;

    Directory(SftpClient sftp, String path) {
        this.sftp = sftp;
        this.path = path;
    }

    boolean exists() throws IOException {
        return sftp.stat(path).isDirectory();
    }

    Optional<Attributes> find(String name) throws IOException {
        return unless(ABSENT, () -> sftp.lstat(pathOf(name)));
    }

    List<DirEntry> entries() throws IOException {
        var all = new ArrayList<DirEntry>();
        try (var handle = sftp.openDir(path)) {
            for (List<DirEntry> some; (some = sftp.readDir(handle)) != null; ) {
                all.addAll(some);
            }
        }
        return all;
    }

    /** Empty when the file is not there, or is there but not for reading. */
    Optional<InputStream> read(String name) throws IOException {
        return unless(UNREADABLE, () -> sftp.read(pathOf(name)));
    }

    CloseableHandle create(String name) throws IOException {
        return sftp.open(pathOf(name), CREATE_ONLY);
    }

    void write(CloseableHandle file, long offset, byte[] buffer, int count) throws IOException {
        sftp.write(file, offset, buffer, 0, count);
    }

    /** Whether the server can force a file to its disk (fsync@openssh.com). */
    boolean forces() {
        return fsync().isSupported();
    }

    void force(CloseableHandle file) throws IOException {
        fsync().fsync(file);
    }

    /** The plain rename, which the protocol's draft lets fail on a taken name; posix-rename overwrites. */
    void rename(String from, String to) throws IOException {
        sftp.rename(pathOf(from), pathOf(to));
    }

    void remove(String name) throws IOException {
        unless(ABSENT, () -> {
            sftp.remove(pathOf(name));
            return true;
        });
    }

    /** Whether the disk is known to have less room than that (statvfs@openssh.com); no when the server does not say. */
    boolean lacks(long bytes) throws IOException {
        var statvfs = sftp.getExtension(OpenSSHStatPathExtension.class);
        if (!statvfs.isSupported()) {
            return false;
        }
        var disk = statvfs.stat(path);
        return disk.f_bavail * disk.f_frsize < bytes;
    }

    private OpenSSHFsyncExtension fsync() {
        return sftp.getExtension(OpenSSHFsyncExtension.class);
    }

    private String pathOf(String name) {
        return path.endsWith("/") ? path + name : path + "/" + name;
    }

    private static <T> Optional<T> unless(Set<Integer> answers, Attempt.Question<T> question) throws IOException {
        try {
            return Optional.of(question.ask());
        } catch (SftpException e) {
            if (answers.contains(e.getStatus())) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
