package fr.acteurs.application.publish;

import java.util.NavigableMap;
import java.util.TreeMap;

/** What is kept of one channel: its deliveries, and what the client was told. */
final class MemoryChannel {

    final NavigableMap<Long, SealedDelivery> deliveries = new TreeMap<>();
    long watermark;

    MemoryChannel copy() {
        MemoryChannel copy = new MemoryChannel();
        copy.deliveries.putAll(deliveries);
        copy.watermark = watermark;
        return copy;
    }
}
