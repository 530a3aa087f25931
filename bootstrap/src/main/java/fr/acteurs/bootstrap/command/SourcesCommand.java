package fr.acteurs.bootstrap.command;

import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.SourceDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(name = "sources", mixinStandardHelpOptions = true, description = "What can be read, and from whom.")
final class SourcesCommand extends Subcommand {

    @Override
    Answer answer() {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        options().acteurs().sources().forEach(source -> {
            SourceDescription d = source.description();
            lines.add("%-18s %s (%s, %s; %s)".formatted(d.code(), d.title(), d.publisher(), d.cadence(), d.licence()));
            lines.add("%-18s %s".formatted("", d.address()));
            d.datasets()
                    .forEach(dataset -> lines.add("%-18s   %s: %s".formatted("", dataset.code(), columns(dataset))));
            json.add(json(d));
        });
        return new Answer(ExitStatus.DONE, lines, Map.of("sources", json));
    }

    private static String columns(Dataset dataset) {
        return String.join(
                ", ", dataset.columns().stream().map(Object::toString).toList());
    }

    private static Map<String, Object> json(SourceDescription d) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", d.code().value());
        json.put("register", d.register());
        json.put("title", d.title());
        json.put("publisher", d.publisher());
        json.put("licence", d.licence());
        json.put("address", d.address());
        json.put("cadence", d.cadence());
        json.put("datasets", d.datasets().stream().map(Dataset::code).toList());
        return json;
    }
}
