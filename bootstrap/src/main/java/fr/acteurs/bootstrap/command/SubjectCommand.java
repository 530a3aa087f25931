package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.application.register.RegisterView.DisclosureLine;
import fr.acteurs.application.register.RegisterView.FunctionLine;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.register.Rectification;
import fr.acteurs.domain.register.Testimony;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "subject",
        mixinStandardHelpOptions = true,
        description = "What a person may ask of their own data (RGPD art. 15 to 21).",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Record what they ask for: acteurs subject request; it is due within a month (acteurs subject requests).",
            "Access: acteurs subject export. Erasure: acteurs subject erase. Objection: acteurs opposition record.",
            "Limitation: acteurs subject limit. Rectification: acteurs subject rectify.",
            "Two persons in one, or one in two: acteurs split and acteurs merge."
        },
        subcommands = {
            SubjectCommand.Export.class,
            SubjectCommand.Erase.class,
            LimitationCommand.class,
            RectificationCommands.Rectify.class,
            RectificationCommands.Lift.class,
            RectificationCommands.Listing.class,
            RequestCommands.Receive.class,
            RequestCommands.Listing.class,
            RequestCommands.Extend.class,
            RequestCommands.Replying.class
        })
final class SubjectCommand {

    private SubjectCommand() {}

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Everything that is held of a person: what each source says, functions, statements, recipients.",
            footer = {
                "",
                "What is printed are personal data: it is for the person who asked, and for no log.",
                "Example: acteurs subject export P-01JD… --json > demande-118.json"
            })
    static final class Export extends Subcommand {

        @Parameters(index = "0", paramLabel = "PERSON", description = "identifier of a person (P-)")
        private String person = "";

        @Override
        Answer answer() {
            PersonId id = new PersonId(person);
            try (ActorFeed feed = options().openExisting()) {
                RegisterView view = feed.view();
                List<String> lines = new ArrayList<>();
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("personne", person);
                json.put("accords", KeptAnswer.json(feed.rights().consents().permissionOf(id)));
                lines.add(person + " : "
                        + KeptAnswer.words(feed.rights().consents().permissionOf(id)));
                said(person, view, lines, json);
                functions(view, lines, json);
                var statements = feed.rights().consents().proofOf(id);
                statements.forEach(one -> lines.add("  déclaration " + KeptAnswer.line(one)));
                json.put(
                        "declarations",
                        statements.stream().map(KeptAnswer::json).toList());
                rectified(feed, id, lines, json);
                told(feed, lines, json);
                recipients(view.disclosures(id), lines, json);
                return new Answer(ExitStatus.DONE, lines, json);
            }
        }

        private static void said(String id, RegisterView view, List<String> lines, Map<String, Object> json) {
            List<Map<String, Object>> all = new ArrayList<>();
            for (Testimony testimony : view.testimonies(id)) {
                testimony.facts().values().forEach((field, value) -> {
                    lines.add("  %s = %s (%s, édition du %s)"
                            .formatted(field, value, testimony.source(), testimony.asOf()));
                    all.add(Map.of(
                            "champ", field.name(),
                            "valeur", value,
                            "source", testimony.source().value(),
                            "edition", testimony.asOf().toString()));
                });
            }
            json.put("sources", all);
        }

        private void functions(RegisterView view, List<String> lines, Map<String, Object> json) {
            List<Map<String, Object>> all = new ArrayList<>();
            for (FunctionLine function : view.functions(person)) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("id", function.id());
                one.put("fonction", function.function());
                one.put("organisme", function.entity());
                one.put("fin", function.endedOn().map(Object::toString).orElse(null));
                lines.add("  fonction %s %s dans %s%s"
                        .formatted(
                                function.id(),
                                function.function(),
                                function.entity(),
                                function.endedOn()
                                        .map(day -> ", finie le " + day)
                                        .orElse("")));
                said(function.id(), view, lines, one);
                all.add(one);
            }
            json.put("fonctions", all);
        }

        private static void rectified(ActorFeed feed, PersonId id, List<String> lines, Map<String, Object> json) {
            List<Rectification> all = feed.rights().rectified().ofPerson(id);
            all.forEach(one -> lines.add("  rectification " + RectificationCommands.line(one)));
            json.put(
                    "rectifications",
                    all.stream().map(RectificationCommands::json).toList());
        }

        private void told(ActorFeed feed, List<String> lines, Map<String, Object> json) {
            List<Map<String, Object>> told = feed.rights().information().book().of(person).stream()
                    .map(InformationCommand.Show::json)
                    .toList();
            told.forEach(one -> lines.add("  information du " + one.get("on") + ", libellé " + one.get("wording")));
            json.put("informations", told);
            List<String> requests = feed.rights().requests().all().stream()
                    .filter(one ->
                            one.person().filter(id -> id.value().equals(person)).isPresent())
                    .map(one -> RequestCommands.line(one, options().today()))
                    .toList();
            requests.forEach(one -> lines.add("  demande " + one));
            json.put("demandes", requests);
        }

        private static void recipients(List<DisclosureLine> disclosures, List<String> lines, Map<String, Object> json) {
            disclosures.forEach(one -> lines.add("  livraison %d (%s) du %s sur le canal %s : %s"
                    .formatted(one.number(), one.type(), one.date(), one.channel(), one.state())));
            json.put(
                    "livraisons",
                    disclosures.stream()
                            .map(one -> Map.of(
                                    "canal", one.channel(),
                                    "numero", one.number(),
                                    "type", one.type(),
                                    "date", one.date().toString(),
                                    "etat", one.state()))
                            .toList());
        }
    }

    @Command(
            name = "erase",
            mixinStandardHelpOptions = true,
            description = "Erases a person: what is left are identifiers, functions without words, and keyed hashes.",
            footer = {
                "",
                "The next delivery withdraws their lines (motive EFFACEMENT). What a source says of them again is not read, as",
                "far as the hashes tell; somebody who comes to their place waits for a human. It cannot be undone.",
                "Example: acteurs subject erase P-01JD… --by alice --dry-run"
            })
    static final class Erase extends Subcommand {

        @Parameters(index = "0", paramLabel = "PERSON", description = "identifier of a person (P-)")
        private String person = "";

        @Option(names = "--by", required = true, paramLabel = "WHO", description = "who does it; the journal keeps it")
        private String by = "";

        @Option(names = "--dry-run", description = "show whom it would erase; nothing is done")
        private boolean dryRun;

        @Override
        Answer answer() {
            PersonId id = new PersonId(person);
            try (ActorFeed feed = options().openExisting()) {
                feed.rights().consents().permissionOf(id);
                long functions = feed.view().functions(person).size();
                boolean isNew = dryRun
                        || feed.rights().consents().erase(id, by, options().today());
                String done = dryRun ? "would be erased" : isNew ? "is erased" : "was erased before";
                return new Answer(
                        ExitStatus.DONE,
                        List.of(
                                person + " " + done + ", with " + functions + " function(s)",
                                dryRun
                                        ? "Nothing was done; without --dry-run it is, and cannot be undone."
                                        : isNew ? "The next delivery tells the client." : "Nothing changes by it."),
                        Map.of("person", person, "functions", functions, "dryRun", dryRun));
            }
        }
    }
}
