package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.judgement.Waiting;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Judgement;
import fr.acteurs.domain.register.Sign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Lists persons who may be one and wait for a human, those that look most alike first.",
        footer = {
            "",
            "Decide with: acteurs merge, acteurs apart or acteurs unsure; acteurs explain shows where values come from.",
            "What is printed are personal data: it is for whoever decides, and for no log."
        })
final class ReviewCommand extends Subcommand {

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "how many pairs to show (default: ${DEFAULT-VALUE})")
    private int limit;

    @Option(names = "--judged", description = "list what was judged so far, with the numbers that undo takes")
    private boolean judged;

    @Override
    Answer answer() {
        try (ActorFeed feed = options().openExisting()) {
            return judged
                    ? judged(feed.persons().all())
                    : waiting(feed.persons().waiting());
        }
    }

    private static Answer judged(List<Judgement> all) {
        List<String> lines =
                new ArrayList<>(all.stream().map(RulingAnswer::line).toList());
        if (lines.isEmpty()) {
            lines.add("nothing was judged so far");
        }
        return new Answer(
                ExitStatus.DONE,
                lines,
                Map.of("judgements", all.stream().map(RulingAnswer::json).toList()));
    }

    private Answer waiting(List<Waiting> all) {
        List<Waiting> shown = all.stream().limit(limit).toList();
        List<String> lines = new ArrayList<>();
        lines.add("pairs that wait: " + all.size() + (shown.size() < all.size() ? ", shown " + shown.size() : ""));
        shown.forEach(pair -> lines.addAll(lines(pair)));
        return new Answer(
                ExitStatus.DONE,
                lines,
                Map.of(
                        "waiting",
                        all.size(),
                        "pairs",
                        shown.stream().map(ReviewCommand::json).toList()));
    }

    private static List<String> lines(Waiting pair) {
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(lines(pair.one()));
        lines.addAll(lines(pair.other()));
        lines.add("  " + reasons(pair) + " (" + pair.evidence().label() + ")");
        pair.leftOpen().ifPresent(judgement -> lines.add("  " + RulingAnswer.line(judgement)));
        return lines;
    }

    private static String reasons(Waiting pair) {
        return pair.likeness().inOrder().stream().map(Sign::label).collect(Collectors.joining(", "));
    }

    private static List<String> lines(Waiting.Party party) {
        NaturalPerson person = party.person();
        List<String> lines = new ArrayList<>();
        lines.add("%s  %s %s, %s, %s"
                .formatted(
                        person.id(),
                        person.name().givenName(),
                        person.name().surname(),
                        person.sex() == null ? "?" : person.sex(),
                        person.birthDate() == null ? "?" : person.birthDate()));
        party.mandates().forEach(mandate -> lines.add("    " + line(mandate)));
        return lines;
    }

    private static String line(Mandate mandate) {
        return "%s %s in %s%s"
                .formatted(
                        mandate.id(),
                        mandate.title(),
                        mandate.entity(),
                        mandate.endedOn() == null ? "" : ", ended " + mandate.endedOn());
    }

    private static Map<String, Object> json(Waiting pair) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("one", json(pair.one()));
        json.put("other", json(pair.other()));
        json.put("score", pair.likeness().score());
        json.put("signs", pair.likeness().inOrder().stream().map(Sign::name).toList());
        json.put("level", pair.evidence().level().name());
        json.put(
                "vetoes",
                pair.evidence().vetoes().stream().map(Enum::name).sorted().toList());
        json.put("leftOpen", pair.leftOpen().map(RulingAnswer::json).orElse(null));
        return json;
    }

    private static Map<String, Object> json(Waiting.Party party) {
        Map<String, Object> json = new LinkedHashMap<>();
        NaturalPerson person = party.person();
        json.put("id", person.id().value());
        json.put("surname", person.name().surname());
        json.put("givenName", person.name().givenName());
        json.put("sex", person.sex() == null ? null : person.sex().name());
        json.put(
                "birthDate",
                person.birthDate() == null ? null : person.birthDate().toString());
        json.put("functions", party.mandates().stream().map(m -> m.id().value()).toList());
        return json;
    }
}
