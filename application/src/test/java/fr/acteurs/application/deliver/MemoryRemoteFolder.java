package fr.acteurs.application.deliver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** The reference {@link RemoteFolder}, for tests: files are bytes in a map that all sessions of one folder share. */
public final class MemoryRemoteFolder implements RemoteFolder {

    /** Stands for what is no file; known by itself and not by its content. */
    private static final byte[] NO_FILE = {};

    private final ConcurrentMap<String, byte[]> files;

    private MemoryRemoteFolder(ConcurrentMap<String, byte[]> files) {
        this.files = files;
    }

    /** One folder in memory, with the sessions that are opened on it. */
    public static final class Folders implements RemoteFolders {

        private final ConcurrentMap<String, byte[]> files = new ConcurrentHashMap<>();

        private Folders() {}

        @Override
        public RemoteFolder open() {
            return new MemoryRemoteFolder(files);
        }

        @Override
        public String address() {
            return "memory";
        }

        /** Puts something that is no file under that name. */
        void obstruct(String name) {
            files.put(name, NO_FILE);
        }
    }

    /** A new, empty folder. */
    public static Folders folders() {
        return new Folders();
    }

    @Override
    public OptionalLong sizeOf(String name) {
        return found(name).mapToLong(content -> content.length).findAny();
    }

    @Override
    public List<RemoteFile> list() {
        return files.entrySet().stream()
                .filter(file -> file.getValue() != NO_FILE)
                .map(file -> new RemoteFile(file.getKey(), file.getValue().length))
                .toList();
    }

    @Override
    public Optional<InputStream> read(String name) {
        return found(name).<InputStream>map(ByteArrayInputStream::new).findAny();
    }

    @Override
    public void write(String name, Path content) throws IOException {
        if (files.putIfAbsent(name, Files.readAllBytes(content)) != null) {
            throw new DeliveryFailure(DeliveryFailure.Kind.TRANSIENT, "Cannot write " + name + ": the name is taken");
        }
    }

    @Override
    public boolean renameToFree(String from, String to) {
        var content = found(from)
                .findAny()
                .orElseThrow(() ->
                        new DeliveryFailure(DeliveryFailure.Kind.OPERATOR, "Cannot rename " + from + ": no such file"));
        var renamed = files.putIfAbsent(to, content) == null;
        if (renamed) {
            files.remove(from);
        }
        return renamed;
    }

    @Override
    public void delete(String name) {
        files.remove(name);
    }

    /** Nothing outlives the process, and nothing claims to. */
    @Override
    public boolean durable() {
        return false;
    }

    @Override
    public void close() {
        // The map belongs to the folder, which outlives its sessions.
    }

    private Stream<byte[]> found(String name) {
        return Stream.ofNullable(files.get(name)).filter(content -> content != NO_FILE);
    }
}
