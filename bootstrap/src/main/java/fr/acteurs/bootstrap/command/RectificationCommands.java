package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.rectification.Correction;
import fr.acteurs.application.rectification.KeepRectifications;
import fr.acteurs.application.rectification.Standing;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.register.Rectifiable;
import fr.acteurs.domain.register.Rectification;
import fr.acteurs.domain.source.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What persons have put right. */
final class RectificationCommands {

    private RectificationCommands() {}

    /** Whose value, and who does it. */
    abstract static class Change extends Subcommand {

        @Parameters(index = "0", paramLabel = "PERSON", description = "identifier of a person (P-)")
        private String person = "";

        @Option(
                names = "--function",
                paramLabel = "FUNCTION",
                description = "of which the values are (F-): titre, email_pro, …; those of the person need none")
        private @Nullable String function;

        @Option(names = "--by", required = true, paramLabel = "WHO", description = "who does it; the register keeps it")
        private String by = "";

        final PersonId person() {
            return new PersonId(person);
        }

        final Optional<FunctionId> function() {
            return Optional.ofNullable(function).map(FunctionId::new);
        }

        final String by() {
            return by;
        }
    }

    @Command(
            name = "rectify",
            mixinStandardHelpOptions = true,
            description =
                    "Puts values right that a person says are wrong (RGPD art. 16): they go before what any register says.",
            footer = {
                "",
                "The file has a line COLUMN=VALUE for each value; nothing after = says that nothing is to be said. Of the person: nom,",
                "prenom, civilite, date_naissance (AAAA-MM-JJ), lieu_naissance, parti_politique, groupe_politique, blog,",
                "reseaux_sociaux. Of a function, with --function: titre, domaine_competence_libelle, telephone_pro, fax_pro, portable,",
                "email_pro, site_web_pro. What is printed are personal data. The next delivery tells the client (art. 19).",
                "Example: acteurs subject rectify P-01JD… --values demande-118.txt --request 3 --by alice --dry-run"
            })
    static final class Rectify extends Change {

        @Option(
                names = "--values",
                required = true,
                paramLabel = "FILE",
                description = "what the person gives: no argument, for others see those")
        private Path values = Path.of("");

        @Option(
                names = "--request",
                required = true,
                paramLabel = "NUMBER",
                description = "of the person's request: acteurs subject requests")
        private long request;

        @Option(names = "--dry-run", description = "show what would take the place of what; nothing is done")
        private boolean dryRun;

        @Override
        Answer answer() {
            Correction wanted = new Correction(person(), function(), ValuesFile.read(values), request, by());
            try (ActorFeed feed = options().openExisting()) {
                KeepRectifications rectify = feed.rights().rectification();
                List<Rectification> done = dryRun
                        ? rectify.rehearse(wanted, options().today())
                        : rectify.rectify(wanted, options().today());
                List<String> lines = new ArrayList<>(
                        done.stream().map(RectificationCommands::line).toList());
                lines.add(
                        dryRun
                                ? "Nothing was done; without --dry-run it is."
                                : "The next delivery follows it. Answer the person: acteurs subject answer " + request);
                return new Answer(
                        ExitStatus.DONE,
                        lines,
                        Map.of(
                                "dryRun",
                                dryRun,
                                "rectified",
                                done.stream().map(RectificationCommands::json).toList()));
            }
        }
    }

    @Command(
            name = "unrectify",
            mixinStandardHelpOptions = true,
            description = "Has the registers' word count again for a value that was put right.",
            footer = {"", "Example: acteurs subject unrectify P-01JD… nom --by alice"})
    static final class Lift extends Change {

        @Parameters(index = "1", paramLabel = "COLUMN", description = "such as nom: acteurs subject rectifications")
        private String column = "";

        @Override
        Answer answer() {
            try (ActorFeed feed = options().openExisting()) {
                feed.rights()
                        .rectification()
                        .lift(
                                person(),
                                function(),
                                named(column),
                                by(),
                                options().today());
                return new Answer(
                        ExitStatus.DONE,
                        List.of(column + " of " + person()
                                + " goes by the registers again; the next delivery follows it."),
                        Map.of("person", person().value(), "column", column));
            }
        }
    }

    @Command(
            name = "rectifications",
            mixinStandardHelpOptions = true,
            description = "Lists what persons have had put right, and what the registers have made of it since.",
            footer = {"", "No value is printed: acteurs subject export shows those of a person."})
    static final class Listing extends Subcommand {

        @Override
        Answer answer() {
            try (ActorFeed feed = options().openExisting()) {
                List<Standing> all = feed.rights().rectified().inForce();
                List<String> lines = all.stream().map(Listing::line).toList();
                return new Answer(
                        ExitStatus.DONE,
                        lines.isEmpty() ? List.of("nobody has had anything put right") : lines,
                        Map.of("rectifications", all.stream().map(Listing::json).toList()));
            }
        }

        private static String line(Standing standing) {
            Rectification one = standing.rectification();
            return "%s%s  %s, request %d, %s by %s: %s"
                    .formatted(
                            one.person(),
                            one.function().map(function -> " " + function).orElse(""),
                            column(one.field()),
                            one.request(),
                            one.on(),
                            one.by(),
                            words(standing));
        }

        private static String words(Standing standing) {
            if (standing.isAgreed()) {
                return "the registers agree by now (acteurs subject unrectify)";
            }
            return standing.isOvertaken() ? "A REGISTER HAS SINCE SAID ANOTHER THING: ask the person" : "in force";
        }

        private static Map<String, Object> json(Standing standing) {
            Rectification one = standing.rectification();
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("person", one.person().value());
            json.put("function", one.function().map(FunctionId::value).orElse(null));
            json.put("column", column(one.field()));
            json.put("request", one.request());
            json.put("on", one.on().toString());
            json.put("by", one.by());
            json.put("agreed", standing.isAgreed());
            json.put("overtaken", standing.isOvertaken());
            return json;
        }
    }

    static Rectifiable named(String column) {
        return Rectifiable.ofColumn(column)
                .orElseThrow(() -> new IllegalArgumentException("No such column to put right: it is one of "
                        + Arrays.stream(Rectifiable.values())
                                .map(Rectifiable::column)
                                .collect(Collectors.joining(", "))));
    }

    /** The column that shows the field. */
    private static String column(Field field) {
        return Arrays.stream(Rectifiable.values())
                .filter(one -> one.fields().contains(field))
                .findFirst()
                .orElseThrow()
                .column();
    }

    static String line(Rectification one) {
        return "%s: %s -> %s".formatted(column(one.field()), shown(one.replaced()), shown(one.value()));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : '"' + value + '"';
    }

    static Map<String, Object> json(Rectification one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("colonne", column(one.field()));
        json.put("valeur", one.value());
        json.put("remplace", one.replaced());
        json.put("demande", one.request());
        json.put("le", one.on().toString());
        json.put("fonction", one.function().map(FunctionId::value).orElse(null));
        return json;
    }
}
