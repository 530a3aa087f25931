package fr.acteurs.bootstrap.command;

import com.google.common.base.CaseFormat;
import fr.acteurs.adapters.json.NomenclatureJson;
import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.application.register.RegisterView.FunctionLine;
import fr.acteurs.application.register.RegisterView.JournalLine;
import fr.acteurs.domain.entity.Attribution;
import fr.acteurs.domain.register.Precedence;
import fr.acteurs.domain.register.Rectification;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.source.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Where the values of a body, a person or a function come from, why it is who it is, and what moved.",
        footer = {"", "Example: acteurs explain O-01JD… SIREN"})
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
            RegisterView view = feed.view();
            IdentityAnswer identity = IdentityAnswer.of(view.whoIsWho(), id);
            return explained(
                    view.testimonies(id), feed.rectification().of(id), view.functions(id), identity, view.journal(id));
        }
    }

    private Answer explained(
            List<Testimony> testimonies,
            List<Rectification> rectified,
            List<FunctionLine> functions,
            IdentityAnswer identity,
            List<JournalLine> journal) {
        if (testimonies.isEmpty() && functions.isEmpty() && journal.isEmpty()) {
            return new Answer(
                    ExitStatus.REFUSED, List.of("Nothing in the register has the identifier " + id), Map.of("id", id));
        }
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        functions.forEach(function -> lines.add(line(function)));
        if (testimonies.isEmpty()) {
            lines.add("no source speaks of it now; the journal kept when it moved");
        }
        for (Field wanted : fields()) {
            Optional<Rectification> ownWord =
                    rectified.stream().filter(one -> one.field() == wanted).reduce((earlier, later) -> later);
            ownWord.ifPresent(one -> {
                lines.add(line(one));
                json.add(given(one));
            });
            Optional<Testimony> best =
                    Precedence.standard().best(wanted.group(), testimonies).filter(any -> ownWord.isEmpty());
            for (Testimony testimony : testimonies) {
                testimony.facts().get(wanted).ifPresent(value -> {
                    boolean delivered = best.equals(Optional.of(testimony));
                    lines.add("%-16s %s %-30s %s, edition of %s%s"
                            .formatted(
                                    wanted,
                                    delivered ? "=" : " ",
                                    labelled(wanted, value),
                                    testimony.source(),
                                    testimony.asOf(),
                                    testimony.present() ? "" : ", no longer listed"));
                    json.add(said(wanted, value, testimony, delivered));
                });
            }
        }
        if (field == null) {
            lines.addAll(identity.lines());
        }
        List<JournalLine> moves = journal.stream().filter(this::isAsked).toList();
        moves.forEach(move -> lines.add(line(move)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("values", json);
        document.put("functions", functions.stream().map(ExplainCommand::json).toList());
        identity.into(document);
        document.put("journal", moves.stream().map(ExplainCommand::json).toList());
        return new Answer(ExitStatus.DONE, lines, document);
    }

    /** The code with the words that the nomenclature has for it. */
    private static String labelled(Field field, String value) {
        return label(field, value).map(label -> value + " " + label).orElse(value);
    }

    private static Optional<String> label(Field field, String value) {
        if (field == Field.ATTRIBUTED_BY) {
            Attribution by = Attribution.valueOf(value);
            return Optional.of("(%s ; confiance %s)".formatted(by.evidence(), by.confidence()));
        }
        return field == Field.LEGAL_CATEGORY
                ? Optional.ofNullable(NomenclatureJson.legalCategories().get(value))
                : Optional.empty();
    }

    private static String line(Rectification given) {
        return "%-16s = %-30s given by the person on %s, request %d"
                .formatted(given.field(), labelled(given.field(), given.value()), given.on(), given.request());
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

    private static String line(JournalLine move) {
        return "revision %d, %s: %s%s%s"
                .formatted(
                        move.revision(),
                        move.date(),
                        move.kind(),
                        move.motive().map(motive -> " " + motive).orElse(""),
                        move.fields().isEmpty() ? "" : " " + move.fields());
    }

    private List<Field> fields() {
        return field == null ? List.of(Field.values()) : List.of(field);
    }

    /** Every value came with the creation, whatever was created without naming fields. */
    private boolean isAsked(JournalLine move) {
        return field == null || move.kind().equals("CREATED") || move.fields().contains(journalled(field));
    }

    /** What the journal calls the field; it names some of them together. */
    private static String journalled(Field field) {
        return switch (field) {
            case INSEE_CODE -> "insee";
            case POPULATION_YEAR -> "population";
            case PARENT_SIREN, PARENT_NAME, PARENT_TIE -> "parent";
            case ELECTED_ON, STARTED_ON -> "term";
            case AN_PERSON -> "ids";
            default -> CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, field.name());
        };
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

    private static Map<String, Object> said(Field field, String value, Testimony testimony, boolean delivered) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", field.name());
        json.put("value", value);
        label(field, value).ifPresent(label -> json.put("label", label));
        json.put("source", testimony.source().value());
        json.put("asOf", testimony.asOf().toString());
        json.put("listed", testimony.present());
        json.put("believed", delivered);
        return json;
    }

    private static Map<String, Object> given(Rectification given) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", given.field().name());
        json.put("value", given.value());
        json.put("source", "rectification");
        json.put("asOf", given.on().toString());
        json.put("listed", true);
        json.put("believed", true);
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
