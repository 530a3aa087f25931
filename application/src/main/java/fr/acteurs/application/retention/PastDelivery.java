package fr.acteurs.application.retention;

import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryState;
import java.time.Instant;

/** A delivery that was sealed once, annulled or not, and when by the clock of the ledger. */
public record PastDelivery(ChannelCode channel, DeliveryName name, DeliveryState state, Instant sealedAt) {

    /** As a spool calls it. */
    String shelved() {
        return channel + "/" + name;
    }
}
