package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.publish.Sealing;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A ledger whose power is cut when all work is done and nothing of it is kept yet. */
record CutLedger(Ledger ledger) implements Ledger {

    @Override
    public <T> T sealing(ChannelCode channel, Function<Sealing, T> work) {
        return ledger.sealing(channel, sealing -> {
            work.apply(sealing);
            throw new IllegalStateException("power cut");
        });
    }

    @Override
    public <T> T rehearsing(ChannelCode channel, Function<Sealing, T> work) {
        return ledger.rehearsing(channel, work);
    }

    @Override
    public <T> Optional<T> sending(ChannelCode channel, Supplier<T> work) {
        return ledger.sending(channel, work);
    }

    @Override
    public List<SealedDelivery> unsent(ChannelCode channel) {
        return ledger.unsent(channel);
    }

    @Override
    public boolean isOutdated(SealedDelivery delivery) {
        return ledger.isOutdated(delivery);
    }

    @Override
    public long seen(SealedDelivery delivery) {
        return ledger.seen(delivery);
    }

    @Override
    public List<SealedDelivery> all(ChannelCode channel) {
        return ledger.all(channel);
    }

    @Override
    public void mark(ChannelCode channel, long number, DeliveryState state) {
        ledger.mark(channel, number, state);
    }
}
