package fr.acteurs.application.protect;

import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Tells ahead that a key will expire: of a channel, ours or the client's. */
public final class WatchKeys {

    private final DeliveryKeys keys;
    private final List<Channel> channels;
    private final InstantSource clock;

    public WatchKeys(DeliveryKeys keys, List<Channel> channels, InstantSource clock) {
        this.keys = keys;
        this.channels = List.copyOf(channels);
        this.clock = clock;
    }

    /** The keys of all channels, in the order of the contract. */
    public List<KeyTerm> terms() {
        return channels.stream()
                .flatMap(channel -> keys.terms(channel).stream())
                .toList();
    }

    /** What there is to say of the keys of a channel now. */
    public List<KeyWarning> warnings(ChannelCode channel) {
        return terms().stream()
                .filter(term -> term.channel().equals(channel))
                .map(this::warning)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What there is to say of a key now. */
    public Optional<KeyWarning> warning(KeyTerm term) {
        return KeyWarning.of(term, clock.instant());
    }
}
