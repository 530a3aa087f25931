package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.register.RegisterView.JournalLine;
import fr.acteurs.domain.register.Precedence;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.source.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Where the values of a body, a person or a function come from, and when they moved.",
        footer = {"", "Example: acteurs explain O-01JD… SIREN"})
final class ExplainCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "ID", description = "identifier of a body (O-), person (P-) or function (F-)")
    private String id = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FIELD", description = "one field only, such as SIREN")
    private @Nullable String field;

    @Override
    Answer answer() {
        try (ActorFeed feed = options().openExisting()) {
            List<Testimony> testimonies = feed.view().testimonies(id);
            if (testimonies.isEmpty()) {
                return new Answer(
                        ExitStatus.REFUSED,
                        List.of("Nothing in the register has the identifier " + id),
                        Map.of("id", id));
            }
            return explained(testimonies, feed.view().journal(id));
        }
    }

    private Answer explained(List<Testimony> testimonies, List<JournalLine> journal) {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        for (Field wanted : fields()) {
            Optional<Testimony> best = Precedence.standard().best(wanted.group(), testimonies);
            for (Testimony testimony : testimonies) {
                testimony.facts().get(wanted).ifPresent(value -> {
                    boolean delivered = best.equals(Optional.of(testimony));
                    lines.add("%-16s %s %-30s %s, edition of %s%s"
                            .formatted(
                                    wanted,
                                    delivered ? "=" : " ",
                                    value,
                                    testimony.source(),
                                    testimony.asOf(),
                                    testimony.present() ? "" : ", no longer listed"));
                    json.add(said(wanted, value, testimony, delivered));
                });
            }
        }
        journal.forEach(line -> lines.add("revision %d, %s: %s %s %s"
                .formatted(
                        line.revision(), line.date(), line.kind(), line.motive().orElse(""), line.fields())));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("values", json);
        document.put("journal", journal.stream().map(ExplainCommand::json).toList());
        return new Answer(ExitStatus.DONE, lines, document);
    }

    private List<Field> fields() {
        return field == null ? List.of(Field.values()) : List.of(Field.valueOf(field.toUpperCase(Locale.ROOT)));
    }

    private static Map<String, Object> said(Field field, String value, Testimony testimony, boolean delivered) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", field.name());
        json.put("value", value);
        json.put("source", testimony.source().value());
        json.put("asOf", testimony.asOf().toString());
        json.put("listed", testimony.present());
        json.put("believed", delivered);
        return json;
    }

    private static Map<String, Object> json(JournalLine line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revision", line.revision());
        json.put("date", line.date().toString());
        json.put("kind", line.kind());
        json.put("motive", line.motive().orElse(null));
        json.put("fields", line.fields());
        return json;
    }
}
