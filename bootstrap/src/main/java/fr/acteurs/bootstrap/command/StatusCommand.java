package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.application.register.RegisterView.Counts;
import fr.acteurs.application.register.RegisterView.EditionLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Editions read, what the register holds, deliveries and how far they have come.")
final class StatusCommand extends Subcommand {

    @Override
    Answer answer() {
        try (ActorFeed feed = options().openExisting()) {
            RegisterView view = feed.view();
            List<EditionLine> editions = view.editions();
            Counts counts = view.counts();
            List<SealedDelivery> deliveries = feed.channels().stream()
                    .flatMap(channel -> feed.deliveries(channel).stream())
                    .toList();
            Freshness freshness = new Freshness(feed.sources(), options().today());
            Answer answer = new Answer(
                    ExitStatus.DONE,
                    lines(editions, freshness, counts, deliveries),
                    json(editions, freshness, counts, deliveries));
            return KeyWarnings.told(answer, feed.keys());
        }
    }

    private static List<String> lines(
            List<EditionLine> editions, Freshness freshness, Counts counts, List<SealedDelivery> deliveries) {
        List<String> lines = new ArrayList<>();
        lines.add("editions");
        editions.forEach(line -> {
            lines.add("  %s/%s as of %s, %d rows%s%s"
                    .formatted(
                            line.edition().source(),
                            line.edition().dataset(),
                            line.edition().asOf(),
                            line.edition().rows(),
                            line.held().map(held -> ", HELD " + held).orElse(""),
                            freshness
                                    .complaint(line)
                                    .map(stale -> ", STALE: " + stale)
                                    .orElse("")));
            HeldEdition.next(line).ifPresent(next -> lines.add("    " + next));
        });
        addNothingYet(lines, editions.isEmpty());
        lines.add("register, revision " + counts.revision());
        addNothingYet(lines, counts.revision() == 0);
        counts.entities()
                .forEach((kind, count) -> lines.add("  %-20s %7d  without SIREN %d, without SIRET %d"
                        .formatted(
                                kind,
                                count,
                                counts.withoutSiren().getOrDefault(kind, 0L),
                                counts.withoutSiret().getOrDefault(kind, 0L))));
        lines.add("  %-20s %7d".formatted("persons", counts.persons()));
        counts.currentMandates().forEach((function, count) -> lines.add("  %-20s %7d".formatted(function, count)));
        lines.add("deliveries");
        deliveries.forEach(delivery -> lines.add("  " + told(delivery)));
        addNothingYet(lines, deliveries.isEmpty());
        return lines;
    }

    private static String told(SealedDelivery delivery) {
        return delivery.channel() + " " + delivery.name() + " " + delivery.state();
    }

    private static void addNothingYet(List<String> lines, boolean empty) {
        if (empty) {
            lines.add("  nothing yet");
        }
    }

    private static Map<String, Object> json(
            List<EditionLine> editions, Freshness freshness, Counts counts, List<SealedDelivery> deliveries) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "editions", editions.stream().map(line -> json(line, freshness)).toList());
        json.put("revision", counts.revision());
        json.put("entities", counts.entities());
        json.put("withoutSiren", counts.withoutSiren());
        json.put("withoutSiret", counts.withoutSiret());
        json.put("persons", counts.persons());
        json.put("currentMandates", counts.currentMandates());
        json.put("deliveries", deliveries.stream().map(StatusCommand::told).toList());
        return json;
    }

    private static Map<String, Object> json(EditionLine line, Freshness freshness) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", line.edition().source().value());
        json.put("dataset", line.edition().dataset());
        json.put("asOf", line.edition().asOf().toString());
        json.put("rows", line.edition().rows());
        json.put("held", line.held().map(Object::toString).orElse(null));
        json.put("stale", freshness.complaint(line).orElse(null));
        json.put("next", HeldEdition.next(line).orElse(null));
        return json;
    }
}
