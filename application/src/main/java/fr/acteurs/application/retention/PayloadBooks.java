package fr.acteurs.application.retention;

import fr.acteurs.application.retention.Shelf.Item;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.trace.TraceCalendar;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the ledger tells of the folders of a spool. Of a channel of the contract the newest delivery stays, what has still to
 * leave, and what the client holds, from which the next is made; of one that the contract has no more nothing does.
 */
record PayloadBooks(PastDeliveries deliveries, Set<ChannelCode> channels) implements Books {

    private static final Set<DeliveryState> UNSENT =
            EnumSet.of(DeliveryState.SEALED, DeliveryState.SENDING, DeliveryState.QUARANTINED);

    @Override
    public Function<Item, Optional<Standing>> open() {
        List<PastDelivery> all = deliveries.all();
        Map<String, PastDelivery> byName = all.stream().collect(Collectors.toMap(PastDelivery::shelved, one -> one));
        Map<ChannelCode, Long> newest = newest(all);
        return item -> isHeldState(item)
                ? Optional.empty()
                : Optional.of(Optional.ofNullable(byName.get(item.name()))
                        .map(one -> standing(one, newest))
                        .orElseGet(() -> Standing.since(item.writtenOn())));
    }

    private boolean isHeldState(Item item) {
        return channels.stream().anyMatch(channel -> Shelf.stateOf(channel).equals(item.name()));
    }

    private static Map<ChannelCode, Long> newest(List<PastDelivery> all) {
        Map<ChannelCode, Long> newest = new HashMap<>();
        all.stream()
                .filter(one -> one.state() != DeliveryState.VOIDED)
                .forEach(one -> newest.merge(one.channel(), one.name().number(), Math::max));
        return newest;
    }

    private Standing standing(PastDelivery one, Map<ChannelCode, Long> newest) {
        return new Standing(TraceCalendar.dayOf(one.sealedAt()), spared(one, newest));
    }

    private Optional<Spared> spared(PastDelivery one, Map<ChannelCode, Long> newest) {
        if (!channels.contains(one.channel())) {
            return Optional.empty();
        }
        if (UNSENT.contains(one.state())) {
            return Optional.of(Spared.UNSENT);
        }
        boolean isNewest = one.state() != DeliveryState.VOIDED
                && newest.getOrDefault(one.channel(), 0L) == one.name().number();
        return isNewest ? Optional.of(Spared.NEWEST) : Optional.empty();
    }
}
