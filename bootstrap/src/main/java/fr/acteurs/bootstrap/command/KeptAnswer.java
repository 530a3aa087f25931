package fr.acteurs.bootstrap.command;

import fr.acteurs.application.consent.KeepConsents.Kept;
import fr.acteurs.application.consent.Recorded;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of statements, and what follows, in words. */
final class KeptAnswer {

    private KeptAnswer() {}

    static Answer of(List<Kept> kept, boolean dryRun) {
        List<String> lines = new ArrayList<>();
        kept.forEach(one -> lines.add(line(one, dryRun)));
        lines.add(dryRun ? "Nothing was kept; without --dry-run it is." : whatFollows(kept));
        return new Answer(
                ExitStatus.DONE,
                lines,
                Map.of(
                        "dryRun",
                        dryRun,
                        "kept",
                        kept.stream().map(KeptAnswer::json).toList()));
    }

    private static String whatFollows(List<Kept> kept) {
        return kept.stream().allMatch(one -> one.before().equals(one.after()))
                ? "Nothing changes by it: it is in the ledger, and no row moves."
                : "The next delivery follows it.";
    }

    private static String line(Kept kept, boolean dryRun) {
        String done = kept.isNew() ? dryRun ? "would be recorded" : "recorded" : "was recorded before";
        return "%s  %s; before: %s; now: %s".formatted(kept.person(), done, words(kept.before()), words(kept.after()));
    }

    static String words(Permission permission) {
        List<String> words = new ArrayList<>();
        permission.withheld().ifPresent(why -> words.add("nothing leaves (" + why + ")"));
        permission.closed().forEach((use, how) -> words.add(use + " " + how));
        permission.agreements().forEach(one -> words.add(one.use() + " agreed on " + one.on() + " in " + one.body()));
        return words.isEmpty() ? "nothing was said" : String.join(", ", words);
    }

    private static Map<String, Object> json(Kept kept) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("person", kept.person().value());
        json.put("isNew", kept.isNew());
        json.put("before", json(kept.before()));
        json.put("after", json(kept.after()));
        return json;
    }

    static Map<String, Object> json(Permission permission) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("withheld", permission.withheld().map(Enum::name).orElse(null));
        json.put("closed", permission.closed());
        json.put(
                "given",
                permission.agreements().stream()
                        .map(one -> Map.of(
                                "use",
                                one.use().name(),
                                "body",
                                one.body().value(),
                                "on",
                                one.on().toString()))
                        .toList());
        return json;
    }

    static String line(Recorded line) {
        Statement said = line.statement();
        return "%d  %s  %s %s%s, %s %s%s; recorded on %s by %s, from %s"
                .formatted(
                        line.number(),
                        said.at(),
                        said.use().map(Enum::name).orElse("TOUTE TRANSMISSION"),
                        said.stance(),
                        said.body().map(body -> " for " + body).orElse(""),
                        said.proof().means(),
                        said.proof().evidence(),
                        said.proof().wording().isEmpty()
                                ? ""
                                : ", wording " + said.proof().wording(),
                        line.at(),
                        line.by(),
                        said.origin());
    }

    static Map<String, Object> json(Recorded line) {
        Statement said = line.statement();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", line.number());
        json.put("person", said.person().value());
        json.put("use", said.use().map(Enum::name).orElse(null));
        json.put("body", said.body().map(Object::toString).orElse(null));
        json.put("stance", said.stance().name());
        json.put("at", said.at().toString());
        json.put("origin", said.origin().name());
        json.put("means", said.proof().means());
        json.put("evidence", said.proof().evidence());
        json.put("wording", said.proof().wording());
        json.put("recordedBy", line.by());
        json.put("recordedAt", line.at().toString());
        return json;
    }
}
