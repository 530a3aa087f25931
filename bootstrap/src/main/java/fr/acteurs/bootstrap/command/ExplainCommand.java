package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.application.register.RegisterView.FunctionLine;
import fr.acteurs.domain.source.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Where the values of a body, a person or a function come from, why it is who it is, and what moved.",
        footer = {
            "",
            "= marks the value that is delivered; of a person those of their functions are marked under each function.",
            "Example: acteurs explain O-01JD… SIREN"
        })
final class ExplainCommand extends Subcommand {

    private static final Pattern OURS = Pattern.compile("[OPF]-[0-9A-HJKMNP-TV-Z]{26}");

    @Parameters(index = "0", paramLabel = "ID", description = "identifier of a body (O-), person (P-) or function (F-)")
    private String id = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FIELD",
            description = "one field only: ${COMPLETION-CANDIDATES}")
    private @Nullable Field field;

    @Override
    Answer answer() {
        if (!OURS.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "An identifier is O- (body), P- (person) or F- (function) and 26 characters; " + id + " is none");
        }
        try (ActorFeed feed = options().openExisting()) {
            return answer(feed);
        }
    }

    private Answer answer(ActorFeed feed) {
        RegisterView view = feed.view();
        List<FunctionLine> functions = view.functions(id);
        ExplainedValues values = new ExplainedValues(
                id, view.testimonies(id), feed.rights().rectified().of(id));
        ExplainedMoves moves = new ExplainedMoves(view.journal(id));
        return values.isEmpty() && functions.isEmpty() && moves.isEmpty()
                ? unknown()
                : explained(functions, values, IdentityAnswer.of(view.whoIsWho(), id), moves);
    }

    private Answer unknown() {
        return new Answer(
                ExitStatus.REFUSED, List.of("Nothing in the register has the identifier " + id), Map.of("id", id));
    }

    private Answer explained(
            List<FunctionLine> functions, ExplainedValues values, IdentityAnswer identity, ExplainedMoves moves) {
        List<String> lines = new ArrayList<>();
        functions.forEach(function -> lines.add(line(function)));
        lines.addAll(values.lines(fields()));
        if (field == null) {
            lines.addAll(identity.lines());
        }
        lines.addAll(moves.lines(field));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("values", values.json(fields()));
        document.put("functions", functions.stream().map(ExplainCommand::json).toList());
        identity.into(document);
        document.put("journal", moves.json(field));
        return new Answer(ExitStatus.DONE, lines, document);
    }

    private List<Field> fields() {
        return field == null ? List.of(Field.values()) : List.of(field);
    }

    private static String line(FunctionLine function) {
        return "%s %s, person %s, body %s%s%s"
                .formatted(
                        function.id(),
                        function.function(),
                        function.person(),
                        function.entity(),
                        function.endedOn().map(day -> ", ended " + day).orElse(""),
                        function.replacedBy().map(by -> ", replaced by " + by).orElse(""));
    }

    private static Map<String, Object> json(FunctionLine function) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", function.id());
        json.put("function", function.function());
        json.put("person", function.person());
        json.put("body", function.entity());
        json.put("endedOn", function.endedOn().map(LocalDate::toString).orElse(null));
        json.put("replacedBy", function.replacedBy().orElse(null));
        return json;
    }
}
