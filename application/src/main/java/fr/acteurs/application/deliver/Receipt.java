package fr.acteurs.application.deliver;

import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.domain.delivery.DeliveryState;
import java.util.Optional;

/**
 * What came of handing a delivery over.
 *
 * @param delivery as far as it has come
 * @param durable whether the far side is known to have forced all of it to disk
 * @param obstacle the name under which something else was found; empty when nothing was, or nobody has looked this time
 */
public record Receipt(SealedDelivery delivery, boolean durable, Optional<String> obstacle) {

    public Receipt(SealedDelivery delivery, boolean durable) {
        this(delivery, durable, Optional.empty());
    }

    /** Of a delivery that something under one of its names keeps from its place. */
    static Receipt quarantined(SealedDelivery delivery, String obstacle) {
        return new Receipt(delivery.in(DeliveryState.QUARANTINED), false, Optional.of(obstacle));
    }
}
