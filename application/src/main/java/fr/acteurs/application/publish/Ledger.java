package fr.acteurs.application.publish;

import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The book of deliveries: numbers without a gap, what each held, and how far each has come. */
public interface Ledger {

    /**
     * Runs {@code work} while nobody else can seal on the channel, over one unmoving view of the register. What it
     * sealed is kept when it returns, all or nothing: number, hashes and watermark.
     */
    <T> T sealing(ChannelCode channel, Function<Sealing, T> work);

    /** The same view for a rehearsal: whatever {@code work} did is undone. */
    <T> T rehearsing(ChannelCode channel, Function<Sealing, T> work);

    /**
     * Runs {@code work} while nobody else sends on the channel, be it another program. No transaction is open meanwhile:
     * however long it takes, editions are read and deliveries sealed.
     *
     * @return empty, at once, when somebody else is sending; the work was not begun then
     */
    <T> Optional<T> sending(ChannelCode channel, Supplier<T> work);

    /** Deliveries that are sealed and were never visible, but for superseded ones, in the order of their numbers. */
    List<SealedDelivery> unsent(ChannelCode channel);

    /**
     * Whether somebody whom the delivery may speak of objects, refuses or was erased since it was sealed: it must not become
     * visible any more.
     */
    boolean isOutdated(SealedDelivery delivery);

    /** The journal revision of the register in which the delivery was sealed. */
    long seen(SealedDelivery delivery);

    /** All deliveries, in the order of their numbers. */
    List<SealedDelivery> all(ChannelCode channel);

    /** Notes how far a delivery has come. */
    void mark(ChannelCode channel, long number, DeliveryState state);
}
