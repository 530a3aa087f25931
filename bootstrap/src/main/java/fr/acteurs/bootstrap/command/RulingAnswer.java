package fr.acteurs.bootstrap.command;

import fr.acteurs.application.judgement.JudgePersons.Mode;
import fr.acteurs.application.judgement.Ruling;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Judgement;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.register.Sign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A judgement in words, with what the next delivery will say of it. */
final class RulingAnswer {

    private RulingAnswer() {}

    static Answer of(Ruling ruling, Mode mode) {
        return new Answer(ExitStatus.DONE, lines(ruling, mode), json(ruling, mode));
    }

    private static List<String> lines(Ruling ruling, Mode mode) {
        List<String> lines = new ArrayList<>();
        lines.add((mode == Mode.REHEARSAL ? "would be " : "") + line(ruling.judgement()));
        if (!ruling.signs().isEmpty()) {
            lines.add("  " + ruling.signs().stream().map(Sign::label).collect(Collectors.joining(", ")));
        }
        ruling.changed().forEach(mandate -> lines.add("  " + line(mandate)));
        ruling.redirections().forEach(redirection -> lines.add("  RED: " + line(redirection)));
        lines.add(next(ruling, mode));
        return lines;
    }

    private static String next(Ruling ruling, Mode mode) {
        if (mode == Mode.REHEARSAL) {
            return "Nothing was kept; without --dry-run it is.";
        }
        String undo = "acteurs undo " + ruling.judgement().number() + " takes it back.";
        return ruling.redirections().isEmpty() ? undo : "The next delivery says so; " + undo;
    }

    static String line(Judgement judgement) {
        return "judgement %d of %s, %s: %s %s %s%s (%s)"
                .formatted(
                        judgement.number(),
                        judgement.at(),
                        judgement.by(),
                        judgement.deed(),
                        judgement.person(),
                        judgement.other(),
                        judgement.undoes().map(number -> ", undoes " + number).orElse(""),
                        judgement.reason());
    }

    private static String line(Mandate mandate) {
        return mandate.isCurrent() || mandate.replacedBy() == null
                ? mandate.id() + " " + mandate.function() + " is of " + mandate.person()
                : mandate.id() + " " + mandate.function() + " gives way to " + mandate.replacedBy();
    }

    private static String line(Redirection redirection) {
        return redirection.type() + " " + redirection.former() + " " + redirection.current() + " "
                + redirection.motive();
    }

    private static Map<String, Object> json(Ruling ruling, Mode mode) {
        Map<String, Object> json = json(ruling.judgement());
        json.put("kept", mode == Mode.IN_EARNEST);
        json.put("signs", ruling.signs().stream().map(Sign::name).toList());
        json.put("functions", ruling.changed().stream().map(RulingAnswer::json).toList());
        json.put(
                "redirections",
                ruling.redirections().stream().map(RulingAnswer::json).toList());
        return json;
    }

    static Map<String, Object> json(Judgement judgement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("judgement", judgement.number());
        json.put("deed", judgement.deed().name());
        json.put("person", judgement.person().value());
        json.put("other", judgement.other().value());
        json.put("undoes", judgement.undoes().orElse(null));
        json.put("by", judgement.by());
        json.put("reason", judgement.reason());
        json.put("at", judgement.at().toString());
        return json;
    }

    private static Map<String, Object> json(Mandate mandate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("function", mandate.id().value());
        json.put("code", mandate.function().code());
        json.put("person", mandate.person().value());
        json.put(
                "replacedBy",
                mandate.replacedBy() == null ? null : mandate.replacedBy().value());
        return json;
    }

    private static Map<String, Object> json(Redirection redirection) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", redirection.type().name());
        json.put("former", redirection.former());
        json.put("current", redirection.current());
        json.put("motive", redirection.motive().name());
        return json;
    }
}
