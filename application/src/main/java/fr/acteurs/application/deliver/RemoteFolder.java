package fr.acteurs.application.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One open session on the folder where CDC picks deliveries up: a local drop folder, a directory of an SFTP server.
 *
 * <p>It knows nothing of deliveries; {@link HandOver} plays the protocol on it. Names are plain file names
 * ({@code [A-Za-z0-9_.-]}, 80 characters at most), never paths. A session serves one thread and is closed by whoever
 * opened it. Every method may throw {@link DeliveryFailure}, whose {@link DeliveryFailure.Kind} says whether trying
 * again can help.
 */
public interface RemoteFolder extends AutoCloseable {

    /** A file that is there now: its name, its size in bytes. */
    record RemoteFile(String name, long size) {}

    /**
     * The size in bytes of the file of that name, or nothing when no such file is there. A folder, a link or a special
     * file is none, wherever it leads; it takes its name all the same.
     */
    OptionalLong sizeOf(String name);

    /** The files that are there now, folders, links and special files left out, in no given order. */
    List<RemoteFile> list();

    /**
     * Opens a file for reading; whoever calls closes the stream.
     *
     * @return empty when the file is not there, is none, or may be written but not read (some servers allow no reading)
     */
    Optional<InputStream> read(String name);

    /**
     * Writes the whole of a local file under a name that must be free, and makes it durable where the server can
     * (fsync). What a cut leaves behind stays under that name only.
     */
    void write(String name, Path content) throws IOException;

    /**
     * Renames, and never overwrites: the create-only commit of the protocol.
     *
     * @return false when {@code to} is taken; both files are then as they were
     */
    boolean renameToFree(String from, String to);

    /** Removes a file; nothing happens when it is not there. */
    void delete(String name);

    /** What is known of durability: true when {@link #write} forced the bytes to disk on the far side. */
    boolean durable();

    @Override
    void close();
}
