package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.deliver.DeliveryFailure;
import fr.acteurs.application.deliver.RemoteFolder;
import fr.acteurs.application.deliver.RemoteFolders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The simplest transport: a local folder from which something else takes the files. Made when it is not there. */
public final class DropFolder implements RemoteFolders {

    private final Path folder;

    public DropFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public RemoteFolder open() {
        try {
            Files.createDirectories(folder);
            return new Session();
        } catch (IOException impossible) {
            throw failure("Cannot use the drop folder", impossible);
        }
    }

    @Override
    public String address() {
        return folder + "/";
    }

    private DeliveryFailure failure(String what, IOException cause) {
        return new DeliveryFailure(
                DeliveryFailure.Kind.OPERATOR,
                what + " " + folder + " (" + cause.getClass().getSimpleName() + "); check its space and permissions",
                cause);
    }

    private final class Session implements RemoteFolder {

        @Override
        public OptionalLong sizeOf(String name) {
            try {
                return size(folder.resolve(name));
            } catch (NoSuchFileException absent) {
                return OptionalLong.empty();
            } catch (IOException unreadable) {
                throw failure("Cannot look into", unreadable);
            }
        }

        /** Of a file that stands here itself: what a link leads to is not ours to vouch for. */
        private static OptionalLong size(Path file) throws IOException {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile() ? OptionalLong.of(found.size()) : OptionalLong.empty();
        }

        @Override
        public List<RemoteFile> list() {
            try (Stream<Path> files = Files.list(folder)) {
                List<RemoteFile> found = new ArrayList<>();
                for (Path file : (Iterable<Path>) files.filter(Session::isFile)::iterator) {
                    found.add(new RemoteFile(file.getFileName().toString(), Files.size(file)));
                }
                return found;
            } catch (IOException unreadable) {
                throw failure("Cannot look into", unreadable);
            }
        }

        private static boolean isFile(Path path) {
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public Optional<InputStream> read(String name) {
            Path file = folder.resolve(name);
            try {
                return isFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
            } catch (IOException absentOrForbidden) {
                return Optional.empty();
            }
        }

        @Override
        public void write(String name, Path content) throws IOException {
            try (FileChannel from = FileChannel.open(content)) {
                copy(from, name);
            }
        }

        private void copy(FileChannel from, String name) {
            Path target = folder.resolve(name);
            try (FileChannel to = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                long size = from.size();
                for (long done = 0; done < size; ) {
                    done += from.transferTo(done, size - done, to);
                }
                to.force(true);
            } catch (IOException full) {
                throw failure("Cannot write " + name + " to", full);
            }
        }

        /** A hard link fails when the name is taken, where a rename would overwrite it. */
        @Override
        public boolean renameToFree(String from, String to) {
            try {
                Files.createLink(folder.resolve(to), folder.resolve(from));
                Files.delete(folder.resolve(from));
                Disk.force(folder);
                return true;
            } catch (FileAlreadyExistsException taken) {
                return false;
            } catch (IOException refused) {
                throw failure("Cannot rename " + from + " to " + to + " in", refused);
            }
        }

        @Override
        public void delete(String name) {
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (IOException refused) {
                throw failure("Cannot remove " + name + " from", refused);
            }
        }

        @Override
        public boolean durable() {
            return true;
        }

        @Override
        public void close() {
            // A local folder needs no good-bye.
        }
    }
}
