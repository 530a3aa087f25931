package fr.acteurs.bootstrap.command;

import fr.acteurs.application.trace.TraceProof;
import fr.acteurs.application.trace.TraceProof.Verdict;
import fr.acteurs.domain.trace.Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far the promise is kept that traces do not live for six months. */
final class ProofAnswer {

    private ProofAnswer() {}

    static Answer of(TraceProof proof) {
        int status = proof.verdict() == Verdict.BROKEN ? ExitStatus.REFUSED : ExitStatus.DONE;
        return new Answer(status, lines(proof), json(proof));
    }

    private static List<String> lines(TraceProof proof) {
        List<String> lines = new ArrayList<>(List.of(chain(proof), oldest(proof), keys(proof)));
        proof.faults().forEach(fault -> lines.add("fault       " + fault));
        lines.addAll(verdict(proof));
        return lines;
    }

    private static String chain(TraceProof proof) {
        List<Certificate> all = proof.certificates();
        return "chain       " + all.size() + " certificates"
                + (all.isEmpty()
                        ? "; purge each day"
                        : ", the last of " + all.get(all.size() - 1).droppedAt());
    }

    private static String oldest(TraceProof proof) {
        return "oldest      "
                + proof.oldest()
                        .map(day -> day + ", " + proof.oldestAge().getAsLong() + " days")
                        .orElse("no day at all")
                + " (destroyed after " + proof.term().days() + ", warns from "
                + proof.term().warnsFrom() + ", limit " + proof.term().limit() + ")";
    }

    private static String keys(TraceProof proof) {
        return "keys        "
                + (proof.keys().isEmpty()
                        ? "none"
                        : proof.keys().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    private static List<String> verdict(TraceProof proof) {
        return switch (proof.verdict()) {
            case SOUND ->
                List.of(
                        "verdict     conform: nothing is older than agreed, and the chain is whole",
                        "            CONFORME : rien n'est plus ancien que convenu, la chaîne est entière");
            case LATE ->
                List.of(
                        "verdict     LATE: purges have failed for days, the limit is near; acteurs purge says why",
                        "            EN RETARD : la purge manque depuis plusieurs jours");
            case BROKEN -> broken(proof);
        };
    }

    private static List<String> broken(TraceProof proof) {
        return proof.faults().isEmpty()
                ? List.of(
                        "verdict     NOT CONFORM: days or keys are older than "
                                + proof.term().limit() + " days; at once: acteurs purge",
                        "            NON CONFORME : des traces ou des clés ont plus de "
                                + proof.term().limit() + " jours")
                : List.of(
                        "verdict     NOT CONFORM: the proof does not hold; keep everything as it is and see operations.md",
                        "            NON CONFORME : la preuve ne tient pas");
    }

    private static Map<String, Object> json(TraceProof proof) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", proof.verdict().name());
        json.put("at", proof.at().toString());
        json.put("certificates", proof.certificates().size());
        json.put("faults", proof.faults());
        json.put("oldestDay", proof.oldest().map(Object::toString).orElse(null));
        json.put(
                "oldestAgeDays",
                proof.oldestAge().isPresent() ? proof.oldestAge().getAsLong() : null);
        json.put("destroyedAfterDays", proof.term().days());
        json.put("warnsFromDays", proof.term().warnsFrom());
        json.put("limitDays", proof.term().limit());
        json.put("keys", proof.keys().stream().map(Object::toString).toList());
        return json;
    }
}
