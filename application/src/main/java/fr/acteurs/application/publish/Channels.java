package fr.acteurs.application.publish;

import com.google.common.collect.ImmutableMap;
import fr.acteurs.domain.delivery.ChannelCode;
import java.util.Map;
import java.util.Set;

/** The channels that were agreed with the client, each with its own deliveries; the first is the one that is meant when none is named. */
public final class Channels {

    private final ImmutableMap<ChannelCode, PublishDailyFeed> byCode;

    /** @param byCode in the order of the contract; one at least */
    public Channels(Map<ChannelCode, PublishDailyFeed> byCode) {
        this.byCode = ImmutableMap.copyOf(byCode);
    }

    public Set<ChannelCode> codes() {
        return byCode.keySet();
    }

    /** The first of the contract. */
    public PublishDailyFeed first() {
        return byCode.values().iterator().next();
    }

    /**
     * The channel of that name.
     *
     * @throws IllegalArgumentException when the contract has no such channel
     */
    public PublishDailyFeed named(ChannelCode code) {
        PublishDailyFeed channel = byCode.get(code);
        if (channel == null) {
            throw new IllegalArgumentException(
                    "The contract has no channel " + code + ", but " + byCode.keySet() + "; see acteurs contract");
        }
        return channel;
    }
}
