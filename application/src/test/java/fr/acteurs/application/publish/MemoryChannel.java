package fr.acteurs.application.publish;

import fr.acteurs.domain.delivery.DeliveryName;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What is kept of one channel: its deliveries, and what the client has been told by each. */
final class MemoryChannel {

    /**
     * What the client was told, beside rows.
     *
     * @param seen journal revision in which the delivery was sealed
     */
    record Told(long seen, long watermark, String shape, Map<Integer, Long> segments) {

        static final Told NOTHING = new Told(0, 0, "", Map.of());
    }

    /** What became of a month, and in which journal revision. */
    record Settled(ObjectionMonth month, Optional<ObjectionNotice> notice, long seen) {}

    final NavigableMap<Long, SealedDelivery> deliveries = new TreeMap<>();
    final List<SealedDelivery> annulled = new ArrayList<>();
    final Map<DeliveryName, Instant> sealedAt = new HashMap<>();
    Instant now = Instant.EPOCH;
    final Map<Long, Told> told = new HashMap<>();
    final Map<Long, Integer> revisions = new HashMap<>();
    final NavigableMap<YearMonth, Settled> months = new TreeMap<>();

    /** What the client is told by the last delivery. */
    Told last() {
        return deliveries.isEmpty() ? Told.NOTHING : of(deliveries.lastKey());
    }

    Told of(long number) {
        return told.getOrDefault(number, Told.NOTHING);
    }

    MemoryChannel copy() {
        MemoryChannel copy = new MemoryChannel();
        copy.deliveries.putAll(deliveries);
        copy.annulled.addAll(annulled);
        copy.sealedAt.putAll(sealedAt);
        copy.told.putAll(told);
        copy.revisions.putAll(revisions);
        copy.months.putAll(months);
        return copy;
    }
}
