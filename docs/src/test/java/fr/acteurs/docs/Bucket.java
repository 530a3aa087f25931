package fr.acteurs.docs;

import fr.acteurs.application.deliver.DeliveryFailure;
import fr.acteurs.application.deliver.RemoteFolder;
import fr.acteurs.application.deliver.RemoteFolders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** A channel of one's own: named objects in a store, here a map in memory. */
public final class Bucket implements RemoteFolders {

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    @Override
    public RemoteFolder open() {
        return new Session();
    }

    @Override
    public String address() {
        return "bucket:/acteurs";
    }

    private final class Session implements RemoteFolder {

        @Override
        public OptionalLong sizeOf(String name) {
            byte[] content = objects.get(name);
            return content == null ? OptionalLong.empty() : OptionalLong.of(content.length);
        }

        @Override
        public List<RemoteFile> list() {
            return objects.entrySet().stream()
                    .map(object -> new RemoteFile(object.getKey(), object.getValue().length))
                    .toList();
        }

        @Override
        public Optional<InputStream> read(String name) {
            return Optional.ofNullable(objects.get(name)).map(ByteArrayInputStream::new);
        }

        @Override
        public void write(String name, Path content) throws IOException {
            if (objects.putIfAbsent(name, Files.readAllBytes(content)) != null) {
                throw new DeliveryFailure(DeliveryFailure.Kind.OPERATOR, name + " is taken in " + address());
            }
        }

        @Override
        public boolean renameToFree(String from, String to) {
            byte[] content = objects.get(from);
            if (content == null) {
                throw new DeliveryFailure(DeliveryFailure.Kind.OPERATOR, from + " is not in " + address());
            }
            boolean free = objects.putIfAbsent(to, content) == null;
            if (free) {
                objects.remove(from);
            }
            return free;
        }

        @Override
        public void delete(String name) {
            objects.remove(name);
        }

        /** Memory forgets: a store that keeps what it has confirmed answers true. */
        @Override
        public boolean durable() {
            return false;
        }

        @Override
        public void close() {}
    }
}
