package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.register.RegisterView.RenewalLine;
import fr.acteurs.domain.source.ElectionWindow;
import fr.acteurs.domain.source.SourceCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import picocli.CommandLine.Command;

@Command(
        name = "elections",
        mixinStandardHelpOptions = true,
        description = "The calendar of elections, and how far each renewal has come, by département.",
        footer = {"", "The calendar is in the contract, under elections; operations.md shows one."})
final class ElectionsCommand extends Subcommand {

    @Override
    Answer answer() {
        List<ElectionWindow> windows = options().acteurs().contracts().inForce().elections();
        if (windows.isEmpty()) {
            return new Answer(
                    ExitStatus.DONE, List.of("aucun renouvellement au calendrier"), Map.of("elections", List.of()));
        }
        try (ActorFeed feed = options().openExisting()) {
            List<String> lines = new ArrayList<>();
            List<Map<String, Object>> json = new ArrayList<>();
            windows.forEach(window -> show(window, feed, lines, json));
            return new Answer(ExitStatus.DONE, lines, Map.of("elections", json));
        }
    }

    private static void show(
            ElectionWindow window, ActorFeed feed, List<String> lines, List<Map<String, Object>> json) {
        for (SourceCode source : new TreeSet<>(window.sources())) {
            List<RenewalLine> renewal = feed.view().renewal(source, window.from());
            lines.add("%s, renouvellement du %s au %s (demandé par %s, approuvé par %s) : %s"
                    .formatted(source, window.from(), window.to(), window.by(), window.approvedBy(), window.reason()));
            renewal.forEach(line -> lines.add(line(line)));
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("source", source.value());
            shown.put("from", window.from().toString());
            shown.put("to", window.to().toString());
            shown.put("renewal", renewal.stream().map(ElectionsCommand::json).toList());
            json.add(shown);
        }
    }

    /** The gauge of one département. */
    private static String line(RenewalLine line) {
        int tenths = (int) (line.renewed() * 10 / line.seats());
        return "  %-3s %-28s %s %3d %% : %d sièges renouvelés sur %d, sortants : %d"
                .formatted(
                        line.departement().orElse("-"),
                        line.function(),
                        "#".repeat(tenths) + ".".repeat(10 - tenths),
                        line.renewed() * 100 / line.seats(),
                        line.renewed(),
                        line.seats(),
                        line.outgoing());
    }

    private static Map<String, Object> json(RenewalLine line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("departement", line.departement().orElse(null));
        json.put("function", line.function());
        json.put("seats", line.seats());
        json.put("renewed", line.renewed());
        json.put("outgoing", line.outgoing());
        return json;
    }
}
