package fr.acteurs.adapters.sftp;

import static fr.acteurs.application.deliver.DeliveryFailure.Kind.OPERATOR;

import fr.acteurs.application.deliver.RemoteFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.common.SftpException;

/** One signed-in session on one directory; each method is one {@link Attempt} with its own time limit. */
final class SftpFolder implements RemoteFolder {

    private final SftpSettings settings;
    private final Connection connection;
    private final Directory directory;

    SftpFolder(SftpSettings settings, Connection connection, Directory directory) {
        this.settings = settings;
        this.connection = connection;
        this.directory = directory;
    }

    /** Refuses a directory that is not there on the way in rather than at the first file. */
    void checkDirectory() {
        try (var attempt = attempt("work", 0)) {
            if (!attempt.ask(directory::exists)) {
                throw attempt.failure(OPERATOR, "it is not a folder", null);
            }
        }
    }

    @Override
    public OptionalLong sizeOf(String name) {
        try (var attempt = attempt("look for " + name, 0)) {
            return attempt.ask(() -> directory.find(name)).stream()
                    .filter(Attributes::isRegularFile)
                    .mapToLong(Attributes::getSize)
                    .findAny();
        }
    }

    @Override
    public List<RemoteFile> list() {
        try (var attempt = attempt("list the files", 0)) {
            return attempt.ask(directory::entries).stream()
                    .filter(entry -> entry.getAttributes().isRegularFile())
                    .map(entry -> new RemoteFile(
                            entry.getFilename(), entry.getAttributes().getSize()))
                    .toList();
        }
    }

    @Override
    public Optional<InputStream> read(String name) {
        var size = sizeOf(name);
        return size.isPresent() ? read(name, size.getAsLong()) : Optional.empty();
    }

    /** The limit runs until the stream is closed, so that a server that trickles is cut as well. */
    private Optional<InputStream> read(String name, long size) {
        var attempt = attempt("read " + name, size);
        try {
            Optional<InputStream> content =
                    attempt.ask(() -> directory.read(name)).map(bytes -> new Download(bytes, attempt));
            if (content.isEmpty()) {
                attempt.close();
            }
            return content;
        } catch (RuntimeException e) {
            attempt.close();
            throw e;
        }
    }

    @Override
    public void write(String name, Path content) throws IOException {
        var size = Files.size(content);
        try (var bytes = Files.newInputStream(content);
                var attempt = attempt("write " + name, size);
                var upload = new Upload(directory, attempt, name, size)) {
            upload.send(bytes);
        }
    }

    /**
     * Asks first whether the name is free: servers that hand a rename straight to their operating system overwrite,
     * whatever the protocol says. A server that refuses by itself also closes the gap between the two requests.
     */
    @Override
    public boolean renameToFree(String from, String to) {
        try (var attempt = attempt("rename " + from + " to " + to, 0)) {
            return !attempt.ask(() -> isTaken(to)) && attempt.ask(() -> renames(from, to));
        }
    }

    private boolean renames(String from, String to) throws IOException {
        try {
            directory.rename(from, to);
            return true;
        } catch (SftpException e) {
            if (isTaken(to)) {
                return false;
            }
            throw e;
        }
    }

    private boolean isTaken(String name) throws IOException {
        return directory.find(name).isPresent();
    }

    @Override
    public void delete(String name) {
        try (var attempt = attempt("delete " + name, 0)) {
            attempt.request(() -> directory.remove(name));
        }
    }

    @Override
    public boolean durable() {
        return directory.forces();
    }

    @Override
    public void close() {
        connection.close();
    }

    private Attempt attempt(String deed, long size) {
        return new Attempt(settings, deed, size, connection::close);
    }
}
