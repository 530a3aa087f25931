package fr.acteurs.application.publish;

import fr.acteurs.application.continuity.Crosswalk;
import fr.acteurs.application.continuity.Matching;
import fr.acteurs.application.retention.PastDeliveries;
import fr.acteurs.application.retention.PastDelivery;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.segment.Standing;
import fr.acteurs.domain.source.SourceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The reference {@link Ledger}, for tests, over a register in memory. Whatever is done to a channel is done to a copy
 * of it, and the copy takes its place at the end: that is all there is to a roll-back. Safe for several threads.
 */
public final class MemoryLedger implements Ledger, Moves.Taker {

    static final Set<DeliveryState> UNSENT =
            EnumSet.of(DeliveryState.SEALED, DeliveryState.SENDING, DeliveryState.QUARANTINED);

    private MemoryGolden register = new MemoryGolden();
    private final Map<ChannelCode, MemoryChannel> channels = new HashMap<>();
    private final Set<ChannelCode> sending = ConcurrentHashMap.newKeySet();
    private Map<EntityKind, Standing> standings = Map.of();
    private Instant now = Instant.EPOCH;

    /** From now on deliveries are sealed then. */
    public synchronized void moveTo(Instant moment) {
        now = moment;
    }

    /** All that was ever sealed. */
    public synchronized PastDeliveries past() {
        return () -> channels.entrySet().stream()
                .flatMap(one -> Stream.concat(
                                one.getValue().deliveries.values().stream(), one.getValue().annulled.stream())
                        .map(delivery -> past(delivery, one.getValue())))
                .toList();
    }

    private static PastDelivery past(SealedDelivery delivery, MemoryChannel channel) {
        return new PastDelivery(
                delivery.channel(), delivery.name(), delivery.state(), channel.sealedAt.get(delivery.name()));
    }

    /** Has the register run by that contract from now on. */
    public synchronized void runsBy(Map<EntityKind, Standing> contract) {
        standings = contract;
    }

    /** The crosswalk beside the register of this ledger. */
    public Crosswalk crosswalk() {
        return new Crosswalk() {
            @Override
            public <T> T taking(SourceCode provider, LocalDate date, Function<Matching, T> work) {
                return crosswalk(provider, date, work, true);
            }

            @Override
            public <T> T rehearsing(SourceCode provider, Function<Matching, T> work) {
                return crosswalk(provider, LocalDate.EPOCH, work, false);
            }
        };
    }

    private synchronized <T> T crosswalk(
            SourceCode provider, LocalDate date, Function<Matching, T> work, boolean kept) {
        MemoryGolden copy = register.copy();
        T result = work.apply(new MemoryMatching(copy, provider, date));
        if (kept) {
            register = copy;
        }
        return result;
    }

    @Override
    public synchronized void take(Moves moves, LocalDate date) {
        register.take(moves, date);
    }

    @Override
    public synchronized <T> T sealing(ChannelCode channel, Function<Sealing, T> work) {
        MemoryChannel copy = channel(channel).copy();
        copy.now = now;
        T result = work.apply(new MemorySealing(register, copy, standings));
        channels.put(channel, copy);
        return result;
    }

    @Override
    public synchronized <T> T rehearsing(ChannelCode channel, Function<Sealing, T> work) {
        return work.apply(new MemorySealing(register, channel(channel).copy(), standings));
    }

    @Override
    public <T> Optional<T> sending(ChannelCode channel, Supplier<T> work) {
        if (!sending.add(channel)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            sending.remove(channel);
        }
    }

    @Override
    public List<SealedDelivery> unsent(ChannelCode channel) {
        return deliveries(channel, d -> UNSENT.contains(d.state()));
    }

    @Override
    public synchronized boolean isOutdated(SealedDelivery delivery) {
        long seen = channel(delivery.channel()).of(delivery.name().number()).seen();
        return register.hasClosedSince(seen);
    }

    @Override
    public synchronized long seen(SealedDelivery delivery) {
        return channel(delivery.channel()).of(delivery.name().number()).seen();
    }

    /** What became of the months of the channels of this ledger. */
    public ObjectionNotices objectionNotices() {
        return new MemoryObjectionNotices(this);
    }

    synchronized NavigableMap<YearMonth, MemoryChannel.Settled> months(ChannelCode channel) {
        return channel(channel).months;
    }

    /** From now on somebody of whom nothing may leave is known by this too. */
    public synchronized void suppress(KeyedHash hash, PersonId person) {
        register.hashes.put(hash, person);
    }

    /** A person says something of the use of their data. */
    public synchronized void say(Statement statement, LocalDate date) {
        register.say(statement, date);
    }

    @Override
    public List<SealedDelivery> all(ChannelCode channel) {
        return deliveries(channel, d -> true);
    }

    @Override
    public synchronized void mark(ChannelCode channel, long number, DeliveryState state) {
        channel(channel).deliveries.computeIfPresent(number, (n, delivery) -> delivery.in(state));
    }

    private synchronized List<SealedDelivery> deliveries(ChannelCode channel, Predicate<SealedDelivery> which) {
        return new ArrayList<>(channel(channel).deliveries.values())
                .stream().filter(which).toList();
    }

    private MemoryChannel channel(ChannelCode channel) {
        return channels.computeIfAbsent(channel, c -> new MemoryChannel());
    }
}
