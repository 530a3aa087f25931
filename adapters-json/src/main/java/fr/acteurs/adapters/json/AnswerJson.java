package fr.acteurs.adapters.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.acteurs.application.receive.Answers;
import fr.acteurs.domain.delivery.NackCode;
import fr.acteurs.domain.delivery.ReceiverAnswer;
import java.util.Optional;

/**
 * The receiver's answer as JSON: {@code {"numero": 123, "sha256_manifeste": "…", "code": "ACK", "detail": ""}}. Keys
 * that it does not know are left alone.
 */
public final class AnswerJson implements Answers {

    @Override
    public byte[] write(ReceiverAnswer answer) {
        ObjectNode json = Json.object();
        json.put("numero", answer.number());
        json.put("sha256_manifeste", answer.manifestSha256());
        json.put("code", answer.code());
        json.put("detail", answer.detail());
        return Json.print(json);
    }

    @Override
    public ReceiverAnswer read(byte[] bytes) {
        Keys json = new Keys(Json.parse(bytes));
        return new ReceiverAnswer(
                json.count("numero"),
                json.text("sha256_manifeste"),
                json.as("code", AnswerJson::refusal),
                json.text("detail"));
    }

    private static Optional<NackCode> refusal(String code) {
        return code.equals(ReceiverAnswer.ACK) ? Optional.empty() : Optional.of(NackCode.valueOf(code));
    }
}
