package fr.acteurs.bootstrap.command;

import fr.acteurs.application.protect.KeyTerm;
import fr.acteurs.application.protect.KeyUse;
import fr.acteurs.application.protect.KeyWarning;
import fr.acteurs.application.protect.WatchKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys that expire soon, beside what a command has to say. */
final class KeyWarnings {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private KeyWarnings() {}

    /** The answer, with the warnings behind it; without any, the answer as it is. */
    static Answer added(Answer answer, List<KeyWarning> warnings) {
        return warnings.isEmpty()
                ? answer
                : answer.and(
                        warnings.stream().map(warning -> "  " + line(warning)).toList(),
                        Map.of(
                                "keys",
                                warnings.stream()
                                        .map(warning -> json(warning.term(), Optional.of(warning)))
                                        .toList()));
    }

    /** The answer, with all keys behind it; where channels have none, the answer as it is. */
    static Answer told(Answer answer, WatchKeys keys) {
        List<KeyTerm> terms = keys.terms();
        if (terms.isEmpty()) {
            return answer;
        }
        List<String> lines = new ArrayList<>(List.of("keys"));
        List<Map<String, Object>> json = new ArrayList<>();
        for (KeyTerm term : terms) {
            Optional<KeyWarning> warning = keys.warning(term);
            lines.add("  " + warning.map(KeyWarnings::line).orElseGet(() -> name(term) + until(term)));
            json.add(json(term, warning));
        }
        return answer.and(lines, Map.of("keys", json));
    }

    private static String line(KeyWarning warning) {
        KeyTerm term = warning.term();
        String when = warning.isExpired() ? " EXPIRED on " : " EXPIRES within " + days(warning.stage()) + ", on ";
        return name(term) + when + day(term.until().orElseThrow()) + "; " + next(term);
    }

    private static String days(int stage) {
        return stage == 1 ? "1 day" : stage + " days";
    }

    private static String name(KeyTerm term) {
        String role = term.use() == KeyUse.SIGNS ? "our key " : "the client's key ";
        return "%s: %s%s (%s)"
                .formatted(term.channel(), role, term.key().file(), term.key().fingerprint());
    }

    private static String until(KeyTerm term) {
        return term.until().map(until -> " is good until " + day(until)).orElse(" never expires");
    }

    private static String next(KeyTerm term) {
        return term.use() == KeyUse.SIGNS
                ? "make the next one (acteurs keys generate) and give it to the client: operations.md, Keys"
                : "ask the client for its next one: operations.md, Keys";
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, PARIS);
    }

    private static Map<String, Object> json(KeyTerm term, Optional<KeyWarning> warning) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("channel", term.channel().value());
        json.put("use", term.use().name());
        json.put("file", term.key().file());
        json.put("fingerprint", term.key().fingerprint().value());
        json.put("until", term.until().map(Instant::toString).orElse(null));
        json.put("expired", warning.map(KeyWarning::isExpired).orElse(false));
        warning.ifPresent(soon -> json.put("daysLeft", soon.daysLeft()));
        warning.ifPresent(soon -> json.put("stage", soon.stage()));
        return json;
    }
}
