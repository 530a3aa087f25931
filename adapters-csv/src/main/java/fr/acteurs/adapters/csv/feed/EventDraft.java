package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.publish.Spool;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedSchema;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** One file of events in the making: lines that say what happened, and leave no state. */
final class EventDraft implements Closeable {

    private final FeedRole role;
    private final Path path;
    private final HashedFile data;
    private long lines;

    EventDraft(FeedSchema<?> schema, Path path) throws IOException {
        this.role = schema.role();
        this.path = path;
        this.data = new HashedFile(path);
        data.writeLine(schema.header().getBytes(StandardCharsets.UTF_8));
    }

    void line(String canonical) throws IOException {
        data.writeLine(canonical.getBytes(StandardCharsets.UTF_8));
        lines++;
    }

    Spool.Written finish() throws IOException {
        String sha256 = data.finish();
        String name = path.getFileName().toString();
        return new Spool.Written(
                new Manifest.FeedFile(role, name, data.bytes(), sha256, lines, 0, 0, 0), Optional.empty());
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
