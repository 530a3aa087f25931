package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.register.RegisterView.UnknownTitle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "titles",
        mixinStandardHelpOptions = true,
        description = "Lists the titles that the nomenclature does not know: work for whoever keeps it.",
        footer = {
            "",
            "Such functions are delivered as OTHER with their exact title. A title that is given a variant in the",
            "contract's nomenclature is known from the next edition of its source on."
        })
final class TitlesCommand extends Subcommand {

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "how many titles to show (default: ${DEFAULT-VALUE})")
    private int limit;

    @Override
    Answer answer() {
        try (ActorFeed feed = options().openExisting()) {
            return listed(feed.view().unknownTitles());
        }
    }

    private Answer listed(List<UnknownTitle> titles) {
        long holders = titles.stream().mapToLong(UnknownTitle::holders).sum();
        List<String> lines = new ArrayList<>();
        lines.add("unknown titles: %d, of %d functions".formatted(titles.size(), holders));
        titles.stream().limit(limit).forEach(title -> lines.add(line(title)));
        return new Answer(
                ExitStatus.DONE,
                lines,
                Map.of(
                        "titles",
                        titles.stream().limit(limit).map(TitlesCommand::json).toList(),
                        "all",
                        titles.size(),
                        "functions",
                        holders));
    }

    private static String line(UnknownTitle title) {
        return "%8d  %-20s %s  (%s)".formatted(title.holders(), title.kind(), title.title(), title.example());
    }

    private static Map<String, Object> json(UnknownTitle title) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title.title());
        json.put("kind", title.kind());
        json.put("functions", title.holders());
        json.put("example", title.example());
        return json;
    }
}
