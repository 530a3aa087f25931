package fr.acteurs.bootstrap.command;

import fr.acteurs.application.receive.ReceiveOutcome;
import fr.acteurs.application.receive.ReceiveOutcome.AlreadyApplied;
import fr.acteurs.application.receive.ReceiveOutcome.Applied;
import fr.acteurs.application.receive.ReceiveOutcome.Refused;
import fr.acteurs.domain.delivery.NackCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a receiver did, for a person and for a program. */
final class ReceiveAnswer {

    private ReceiveAnswer() {}

    static Answer of(List<ReceiveOutcome> outcomes) {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        outcomes.forEach(outcome -> {
            lines.addAll(lines(outcome));
            json.add(json(outcome));
        });
        if (outcomes.isEmpty()) {
            lines.add("no delivery is complete there (none has its .GO)");
        }
        return new Answer(status(outcomes), lines, Map.of("deliveries", json));
    }

    /** Refused as long as the last word on the deliveries is a refusal; a complete delivery heals what came before. */
    private static int status(List<ReceiveOutcome> outcomes) {
        boolean refused = !outcomes.isEmpty() && outcomes.get(outcomes.size() - 1) instanceof Refused;
        return refused ? ExitStatus.REFUSED : ExitStatus.DONE;
    }

    static List<String> lines(ReceiveOutcome outcome) {
        List<String> lines = new ArrayList<>();
        if (outcome instanceof Applied applied) {
            lines.add(applied.name() + " applied");
            applied.state()
                    .forEach((role, state) -> lines.add("  %s: %d %s, sha256 %s"
                            .formatted(role, state.rows(), state.rows() == 1 ? "row" : "rows", state.sha256())));
        } else if (outcome instanceof AlreadyApplied known) {
            lines.add(known.name() + " was applied before, nothing changed");
        } else if (outcome instanceof Refused refused) {
            lines.add("%s REFUSED %s (%s): %s"
                    .formatted(refused.name(), refused.code(), meaning(refused.code()), refused.why()));
            lines.add("  the state is as it was");
        }
        return lines;
    }

    /** The reason itself is French: it is the one of the answer. */
    private static String meaning(NackCode code) {
        return switch (code) {
            case TROU -> "deliveries are missing before it";
            case CONFLIT -> "another history than the one applied here";
            case EMPREINTE -> "a file is missing, cut or altered";
            case SCHEMA -> "a layout that this receiver does not know";
            case ETAT -> "the state is not, or would not be, the announced one";
            case SIGNATURE_ABSENTE -> "not signed, and --signed-by asks for a signature";
            case SIGNATAIRE -> "signed by another key than those of --signed-by";
            case SIGNATURE -> "the signature is not of this manifest";
            case CLE_INVALIDE -> "the key that signed had expired or was revoked";
            case DECHIFFREMENT -> "the secret key of --decrypt-with does not open it";
        };
    }

    private static Map<String, Object> json(ReceiveOutcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", outcome.name().toString());
        json.put("outcome", outcome.getClass().getSimpleName());
        if (outcome instanceof Refused refused) {
            json.put("code", refused.code().name());
            json.put("why", refused.why());
        } else if (outcome instanceof Applied applied) {
            Map<String, Object> states = new LinkedHashMap<>();
            applied.state()
                    .forEach((role, state) -> states.put(
                            role.name(), new TreeMap<>(Map.of("rows", state.rows(), "sha256", state.sha256()))));
            json.put("state", states);
        }
        return json;
    }
}
