package fr.acteurs.application.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Folders of a server that lets us write and look, but not read. */
record Unreadable(RemoteFolders folders) implements RemoteFolders {

    @Override
    public RemoteFolder open() {
        return new Session(folders.open());
    }

    @Override
    public String address() {
        return folders.address();
    }

    private record Session(RemoteFolder folder) implements RemoteFolder {

        @Override
        public Optional<InputStream> read(String name) {
            return Optional.empty();
        }

        @Override
        public OptionalLong sizeOf(String name) {
            return folder.sizeOf(name);
        }

        @Override
        public List<RemoteFile> list() {
            return folder.list();
        }

        @Override
        public void write(String name, Path content) throws IOException {
            folder.write(name, content);
        }

        @Override
        public boolean renameToFree(String from, String to) {
            return folder.renameToFree(from, to);
        }

        @Override
        public void delete(String name) {
            folder.delete(name);
        }

        @Override
        public boolean durable() {
            return folder.durable();
        }

        @Override
        public void close() {
            folder.close();
        }
    }
}
