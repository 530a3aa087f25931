package fr.acteurs.application.publish;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is kept of one channel: its deliveries, and what the client was told. */
final class MemoryChannel {

    final NavigableMap<Long, SealedDelivery> deliveries = new TreeMap<>();
    final Map<Integer, Long> told = new TreeMap<>();
    long watermark;
    String shape = "";

    MemoryChannel copy() {
        MemoryChannel copy = new MemoryChannel();
        copy.deliveries.putAll(deliveries);
        copy.told.putAll(told);
        copy.watermark = watermark;
        copy.shape = shape;
        return copy;
    }
}
