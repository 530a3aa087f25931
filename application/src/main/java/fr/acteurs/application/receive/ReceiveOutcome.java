package fr.acteurs.application.receive;

import com.google.common.collect.Maps;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.NackCode;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedState;
import java.util.Map;

/** What became of one delivery at the receiver. */
public sealed interface ReceiveOutcome {

    DeliveryName name();

    /** Applied; the state is the one that the manifest announced. */
    record Applied(DeliveryName name, Map<FeedRole, FeedState> state) implements ReceiveOutcome {
        public Applied {
            state = Maps.immutableEnumMap(state);
        }
    }

    /** Held already, or made needless by a later one that is held; nothing changed. */
    record AlreadyApplied(DeliveryName name) implements ReceiveOutcome {}

    /** Not applied; the state is the one before. The reason is French, as the answer gives it. */
    record Refused(DeliveryName name, NackCode code, String why) implements ReceiveOutcome {}
}
