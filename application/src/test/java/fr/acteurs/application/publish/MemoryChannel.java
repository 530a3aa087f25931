package fr.acteurs.application.publish;

import fr.acteurs.domain.feed.FeedRole;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** What is kept of one channel: its deliveries, what the client was told, and which rows it holds. */
final class MemoryChannel {

    /** A row that the client holds. */
    record Held(FeedRole role, String id) {}

    final NavigableMap<Long, SealedDelivery> deliveries = new TreeMap<>();
    final Set<Held> published = new HashSet<>();
    long watermark;

    MemoryChannel copy() {
        MemoryChannel copy = new MemoryChannel();
        copy.deliveries.putAll(deliveries);
        copy.published.addAll(published);
        copy.watermark = watermark;
        return copy;
    }
}
