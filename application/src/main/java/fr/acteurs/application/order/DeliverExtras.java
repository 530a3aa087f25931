package fr.acteurs.application.order;

import com.google.common.collect.ImmutableMap;
import fr.acteurs.application.order.ExtrasFiles.Draft;
import fr.acteurs.application.order.ExtrasFiles.Written;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.feed.ExtrasSchema;
import fr.acteurs.domain.feed.ExtrasSchema.About;
import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.ReleasableExtras;
import fr.acteurs.domain.feed.ReleasePolicy;
import fr.acteurs.domain.source.SaidExtras;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Writes the file that an order form for further information asks for: what the sources of the contract say for it of the
 * bodies or functions that a channel may have, one line for each and each source, joined with the feed by ids. The same
 * register gives the same file.
 */
public final class DeliverExtras {

    private final TrackOrders orders;
    private final RegisterView register;
    private final ReleasePolicy policy;
    private final ImmutableMap<ChannelCode, Perimeter> channels;

    /** @param policy for all of France; a channel may be limited to a part */
    public DeliverExtras(
            TrackOrders orders, RegisterView register, ReleasePolicy policy, Collection<Channel> channels) {
        this.orders = orders;
        this.register = register;
        this.policy = policy;
        this.channels = channels.stream().collect(ImmutableMap.toImmutableMap(Channel::code, Channel::perimeter));
    }

    /**
     * Writes the file of an order.
     *
     * @param today business date, which the file's name tells
     * @throws OrderRefused when there is no such order, it is not accepted, or nothing of the contract is delivered by it;
     *     likewise while a segment waits for an order of its own
     * @throws IllegalArgumentException when the contract has no such channel
     */
    public DeliveredExtras deliver(String reference, ChannelCode channel, LocalDate today, ExtrasFiles files) {
        Perimeter part = perimeter(channel);
        List<OrderedExtras> ordered = orders.acceptedExtras(reference);
        orders.require();
        try (Draft draft = files.begin(name(reference, today), schema(ordered))) {
            long rows = write(reference, ordered, policy.within(part), draft);
            Written written = draft.finish();
            return new DeliveredExtras(reference, channel, rows, written.address(), written.sha256());
        }
    }

    private Perimeter perimeter(ChannelCode channel) {
        return Optional.ofNullable(channels.get(channel))
                .orElseThrow(() -> new IllegalArgumentException("The contract has no channel " + channel + ", but "
                        + channels.keySet() + "; see acteurs contract"));
    }

    /** Of two references no two files: what a name may not have, no reference has in that place. */
    private static String name(String reference, LocalDate today) {
        return "ACTEURS_COMPLEMENT_" + reference.replace('/', '+') + "_"
                + today.format(DateTimeFormatter.BASIC_ISO_DATE) + ".csv";
    }

    private static ExtrasSchema schema(List<OrderedExtras> ordered) {
        return new ExtrasSchema(
                ordered.get(0).about(),
                ordered.stream()
                        .flatMap(one -> one.columns().stream())
                        .distinct()
                        .toList());
    }

    private long write(String reference, List<OrderedExtras> ordered, ReleasePolicy released, Draft draft) {
        Set<SourceCode> sources = ordered.stream().map(OrderedExtras::source).collect(Collectors.toSet());
        Rows rows = new Rows(reference, draft);
        if (ordered.get(0).about() == About.BODIES) {
            register.eachBodyExtras(sources, row -> rows.add(row.said(), released.release(row)));
        } else {
            register.eachFunctionExtras(sources, row -> rows.add(row.said(), released.release(row)));
        }
        return rows.count;
    }

    /** What was read for this order and may leave. */
    private static final class Rows {

        private final String reference;
        private final Consumer<ReleasableExtras> each;
        private long count;

        Rows(String reference, Draft draft) {
            this.reference = reference;
            this.each = draft::row;
        }

        void add(SaidExtras said, Optional<ReleasableExtras> row) {
            if (said.extras().order().equals(reference) && row.isPresent()) {
                each.accept(row.get());
                count++;
            }
        }
    }
}
