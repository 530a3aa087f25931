package fr.acteurs.bootstrap.command;

import fr.acteurs.adapters.csv.feed.CsvExtras;
import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.order.DeliveredExtras;
import fr.acteurs.application.order.OrderedExtras;
import fr.acteurs.application.order.TrackOrders;
import fr.acteurs.domain.order.OrderForm;
import fr.acteurs.domain.order.OrderState;
import fr.acteurs.domain.order.OrderStep;
import fr.acteurs.domain.segment.Segment;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "order",
        mixinStandardHelpOptions = true,
        description = "Order forms: what the client orders beside the contract, from its reception to its delivery.",
        footer = {
            "",
            "A segment of the contract that names an order (\"order\": \"BC-2026-07\") is delivered once the order is accepted;",
            "until then nothing is. Further information on segments that are there (\"extras\" of a source) is a file of its",
            "own, joined with the feed by ids: file writes it, as often as it is asked.",
            "States: received, accepted, in progress, delivered; late when the deadline is past.",
            "Example: acteurs order receive BC-2026-07 --subject \"Entreprises de l'ESS\" --ordered 2026-11-02 \\\\",
            "             --deadline 2026-12-15 --amount 12000 --by alice",
            "         acteurs order accept BC-2026-07 --by alice",
            "         acteurs order file BC-2026-09 --to outgoing"
        })
final class OrderCommand extends Subcommand {

    /** What can be done with order forms. */
    enum Deed {
        list,
        receive,
        accept,
        start,
        deliver,
        file
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DEED",
            description = "${COMPLETION-CANDIDATES} (default: list)")
    private Deed deed = Deed.list;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "REFERENCE",
            description = "the client's reference of the form")
    private @Nullable String reference;

    @Option(names = "--subject", paramLabel = "TEXT", description = "what is ordered, in French")
    private @Nullable String subject;

    @Option(names = "--ordered", paramLabel = "DATE", description = "the day of the order (default: the business date)")
    private @Nullable LocalDate ordered;

    @Option(names = "--deadline", paramLabel = "DATE", description = "the day by which it is to be delivered")
    private @Nullable LocalDate deadline;

    @Option(names = "--amount", paramLabel = "EUROS", description = "the amount before tax, such as 12000.50")
    private @Nullable BigDecimal amount;

    @Option(names = "--by", paramLabel = "NAME", description = "who does it")
    private String by = "";

    @Option(names = "--to", paramLabel = "DIR", description = "a folder that is there, for file")
    private @Nullable Path to;

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            description = "the channel whose limits file keeps; may be left out where there is one")
    private @Nullable String channel;

    @Override
    Answer answer() {
        if (deed == Deed.file) {
            return file();
        }
        try (ActorFeed feed = options().open()) {
            TrackOrders orders = feed.orders();
            if (deed == Deed.list) {
                return answer(orders, orders.all());
            }
            return answer(orders, List.of(deed == Deed.receive ? receive(orders) : move(orders)));
        }
    }

    private Answer file() {
        String form = given(reference, "REFERENCE");
        Path folder = Paths.there(given(to, "--to"), "make it first");
        Paths.checkFolder(folder, "--to takes a folder");
        try (ActorFeed feed = options().open()) {
            return answer(feed.deliverExtras(
                    form, ChannelOptions.of(feed, channel), options().today(), new CsvExtras(folder)));
        }
    }

    private static Answer answer(DeliveredExtras file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("order", file.order());
        json.put("channel", file.channel().value());
        json.put("rows", file.rows());
        json.put("file", file.address());
        json.put("sha256", file.sha256());
        return new Answer(
                ExitStatus.DONE,
                List.of(
                        "rows    " + file.rows() + ", for " + file.order() + " on " + file.channel(),
                        "file    " + file.address(),
                        "sha256  " + file.sha256()),
                json);
    }

    private OrderForm receive(TrackOrders orders) {
        LocalDate today = options().today();
        return orders.receive(
                given(reference, "REFERENCE"),
                given(subject, "--subject"),
                ordered == null ? today : ordered,
                given(deadline, "--deadline"),
                given(amount, "--amount"),
                today,
                by);
    }

    private OrderForm move(TrackOrders orders) {
        OrderState state = switch (deed) {
            case accept -> OrderState.ACCEPTED;
            case start -> OrderState.IN_PROGRESS;
            default -> OrderState.DELIVERED;
        };
        return orders.move(given(reference, "REFERENCE"), state, options().today(), by);
    }

    private static <T> T given(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("Give " + name + "; see: acteurs order --help");
        }
        return value;
    }

    private Answer answer(TrackOrders orders, List<OrderForm> forms) {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        for (OrderForm form : forms) {
            lines.add("%s  %s: %s%s, ordered on %s, due on %s, %s EUR"
                    .formatted(
                            form.reference(),
                            form.subject(),
                            form.state().label(),
                            late(form) ? ", EN RETARD" : "",
                            form.orderedOn(),
                            form.deadline(),
                            form.amount().toPlainString()));
            form.steps()
                    .forEach(step ->
                            lines.add("    " + step.on() + " " + step.state().label() + ", " + step.by()));
            orders.segmentsOf(form.reference())
                    .forEach(segment -> lines.add("    segment " + segment.number() + ", " + segment.label()));
            orders.extrasOf(form.reference())
                    .forEach(extras ->
                            lines.add("    extras of " + extras.about().label() + " by " + extras.source() + ": "
                                    + String.join(", ", extras.columns())));
            json.add(json(orders, form));
        }
        return new Answer(ExitStatus.DONE, lines, Map.of("orders", json));
    }

    private boolean late(OrderForm form) {
        return form.isLate(options().today());
    }

    private Map<String, Object> json(TrackOrders orders, OrderForm form) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reference", form.reference());
        json.put("subject", form.subject());
        json.put("state", form.state().name());
        json.put("late", late(form));
        json.put("orderedOn", form.orderedOn().toString());
        json.put("deadline", form.deadline().toString());
        json.put("amount", form.amount());
        json.put("steps", form.steps().stream().map(OrderCommand::json).toList());
        json.put(
                "segments",
                orders.segmentsOf(form.reference()).stream()
                        .map(Segment::number)
                        .toList());
        json.put(
                "extras",
                orders.extrasOf(form.reference()).stream()
                        .map(OrderCommand::json)
                        .toList());
        return json;
    }

    private static Map<String, Object> json(OrderedExtras extras) {
        return Map.of("source", extras.source().value(), "about", extras.about().name(), "columns", extras.columns());
    }

    private static Map<String, Object> json(OrderStep step) {
        return Map.of("state", step.state().name(), "on", step.on().toString(), "by", step.by());
    }
}
