package fr.acteurs.bootstrap.command;

import fr.acteurs.application.deliver.AnswerOutcome;
import fr.acteurs.application.deliver.AnswerOutcome.Acknowledged;
import fr.acteurs.application.deliver.AnswerOutcome.Healed;
import fr.acteurs.application.deliver.AnswerOutcome.Refused;
import fr.acteurs.application.deliver.AnswerOutcome.Unusable;
import fr.acteurs.domain.delivery.NackCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the receiver answered to earlier deliveries and what to do now, for a person and for a program. */
final class ReceiverAnswers {

    private ReceiverAnswers() {}

    static List<String> lines(AnswerOutcome outcome) {
        if (outcome instanceof Refused refused) {
            return List.of(
                    "  %s REFUSED by the receiver, %s: %s".formatted(refused.name(), refused.code(), refused.detail()),
                    "    " + next(refused.code()));
        }
        if (outcome instanceof Healed healed) {
            return List.of("  %s was refused (%s), the receiver has applied %s since"
                    .formatted(healed.name(), healed.code(), healed.by()));
        }
        if (outcome instanceof Unusable unusable) {
            return List.of(
                    "  %s is no answer to a delivery, it is left alone: %s".formatted(unusable.file(), unusable.why()));
        }
        return List.of("  %s is acknowledged".formatted(((Acknowledged) outcome).name()));
    }

    /** What heals a refusal; the whole of it stands in operations.md. */
    private static String next(NackCode code) {
        return switch (code) {
            case TROU -> "find what became of the missing deliveries, or: acteurs publish --complete";
            case CONFLIT -> "two histories are about: see operations.md, Backup, before anything else";
            case EMPREINTE -> "a file was altered on its way: find out where, then: acteurs publish --complete";
            case SCHEMA -> "the receiver does not know this layout: it must be brought up to docs/feed.md";
            case ETAT -> "the receiver's state is not ours: acteurs publish --complete";
            case SIGNATURE_ABSENTE ->
                "the receiver awaits a signature: name our key in the contract (signedBy), then: acteurs publish --complete";
            case SIGNATAIRE ->
                "the receiver does not know our key: give it the public half and its fingerprint, then it receives again";
            case SIGNATURE ->
                "the manifest or its signature was altered on its way: find out where, then: acteurs publish --complete";
            case CLE_INVALIDE ->
                "the receiver takes our key for expired or revoked: give it the public half of today, then it receives again";
            case DECHIFFREMENT ->
                "it was encrypted for another key than the receiver's: agree on encryptedFor, then: acteurs publish --complete";
        };
    }

    static Map<String, Object> json(AnswerOutcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", outcome.getClass().getSimpleName());
        if (outcome instanceof Refused refused) {
            json.put("name", refused.name().toString());
            json.put("code", refused.code().name());
            json.put("detail", refused.detail());
            json.put("next", next(refused.code()));
        } else if (outcome instanceof Healed healed) {
            json.put("name", healed.name().toString());
            json.put("code", healed.code().name());
            json.put("by", healed.by().toString());
        } else if (outcome instanceof Unusable unusable) {
            json.put("file", unusable.file());
            json.put("why", unusable.why());
        } else if (outcome instanceof Acknowledged acknowledged) {
            json.put("name", acknowledged.name().toString());
        }
        return json;
    }
}
