package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.publish.Spool;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedSchema;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One file of events in the making: lines that say what happened, and leave no state. */
final class EventDraft implements Closeable {

    private final FeedRole role;
    private final DataFile data;
    private long lines;

    /** @param data new and empty; closed with this */
    EventDraft(FeedSchema<?> schema, DataFile data) throws IOException {
        this.role = schema.role();
        this.data = data;
        data.writeLine(schema.header().getBytes(StandardCharsets.UTF_8));
    }

    void line(String canonical) throws IOException {
        data.writeLine(canonical.getBytes(StandardCharsets.UTF_8));
        lines++;
    }

    Spool.Written finish() throws IOException {
        return new Spool.Written(data.finish(role, lines, 0, 0, 0), Optional.empty(), data.scan());
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
