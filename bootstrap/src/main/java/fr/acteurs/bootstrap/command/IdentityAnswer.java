package fr.acteurs.bootstrap.command;

import fr.acteurs.application.register.WhoIsWho;
import fr.acteurs.application.register.WhoIsWho.Doubt;
import fr.acteurs.application.register.WhoIsWho.Recognition;
import fr.acteurs.domain.register.Level;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.register.Veto;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why an identifier stands for whom it stands for, as {@code explain} prints it. */
record IdentityAnswer(List<Recognition> recognitions, List<Doubt> doubts, List<Redirection> redirections) {

    static IdentityAnswer of(WhoIsWho whoIsWho, String id) {
        return new IdentityAnswer(whoIsWho.recognitions(id), whoIsWho.doubts(id), whoIsWho.redirections(id));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        recognitions.forEach(one -> lines.add("%s by %s, dataset %s: %s"
                .formatted(
                        one.function(),
                        one.source(),
                        one.dataset(),
                        one.by().map(Level::label).map("known again, "::concat).orElse("a newcomer to it"))));
        doubts.forEach(one -> lines.add("perhaps %s (%s); see: acteurs review"
                .formatted(one.other(), one.evidence().label())));
        redirections.forEach(one ->
                lines.add("%s, %s: %s leads to %s".formatted(one.on(), one.motive(), one.former(), one.current())));
        return lines;
    }

    void into(Map<String, Object> document) {
        document.put(
                "recognitions", recognitions.stream().map(IdentityAnswer::json).toList());
        document.put("doubts", doubts.stream().map(IdentityAnswer::json).toList());
        document.put(
                "redirections", redirections.stream().map(IdentityAnswer::json).toList());
    }

    private static Map<String, Object> json(Recognition one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("function", one.function());
        json.put("source", one.source().value());
        json.put("dataset", one.dataset());
        json.put("by", one.by().map(Level::name).orElse(null));
        return json;
    }

    private static Map<String, Object> json(Doubt one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("other", one.other());
        json.put("level", one.evidence().level().name());
        json.put(
                "vetoes",
                one.evidence().vetoes().stream().map(Veto::name).sorted().toList());
        return json;
    }

    private static Map<String, Object> json(Redirection one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", one.type().name());
        json.put("former", one.former());
        json.put("current", one.current());
        json.put("on", one.on().toString());
        json.put("motive", one.motive().name());
        return json;
    }
}
