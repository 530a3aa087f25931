package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ingest.Sources;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "sources", mixinStandardHelpOptions = true, description = "What can be read, and from whom.")
final class SourcesCommand extends Subcommand {

    @Option(
            names = "--template",
            paramLabel = "SOURCE",
            description = "print the header of an empty table of that source, for a desk that fills it in")
    private @Nullable String template;

    @Override
    Answer answer() {
        return template == null ? all() : header(template);
    }

    private Answer header(String source) {
        Dataset first = new Sources(options().acteurs().sources())
                .named(SourceCode.of(source))
                .description()
                .datasets()
                .get(0);
        String header =
                String.join(";", first.columns().stream().map(Column::name).toList());
        return new Answer(ExitStatus.DONE, List.of(header), Map.of("header", header));
    }

    private Answer all() {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        options().acteurs().sources().forEach(source -> {
            SourceDescription d = source.description();
            lines.add("%-18s %s (%s, %s%s; %s)"
                    .formatted(d.code(), d.title(), d.publisher(), d.cadence(), budget(source), d.licence()));
            lines.add("%-18s %s".formatted("", d.address()));
            d.datasets()
                    .forEach(dataset -> lines.add("%-18s   %s: %s".formatted("", dataset.code(), columns(dataset))));
            json.add(json(source));
        });
        return new Answer(ExitStatus.DONE, lines, Map.of("sources", json));
    }

    private static String columns(Dataset dataset) {
        return String.join(
                ", ", dataset.columns().stream().map(Object::toString).toList());
    }

    private static String budget(Source source) {
        return source.freshness().isPresent()
                ? ", at most " + source.freshness().getAsInt() + " days old"
                : "";
    }

    private static Map<String, Object> json(Source source) {
        SourceDescription d = source.description();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", d.code().value());
        json.put("register", d.register());
        json.put("title", d.title());
        json.put("publisher", d.publisher());
        json.put("licence", d.licence());
        json.put("address", d.address());
        json.put("cadence", d.cadence());
        source.freshness().ifPresent(days -> json.put("freshness", days));
        json.put("datasets", d.datasets().stream().map(Dataset::code).toList());
        return json;
    }
}
