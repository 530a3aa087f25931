package fr.acteurs.adapters.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.acteurs.application.receive.Answers;

/** The receiver's answer as JSON: {@code {"numero": 123, "sha256_manifeste": "…", "code": "ACK", "detail": ""}}. */
public final class AnswerJson implements Answers {

    @Override
    public byte[] write(long number, String manifestSha256, String code, String detail) {
        ObjectNode answer = Json.object();
        answer.put("numero", number);
        answer.put("sha256_manifeste", manifestSha256);
        answer.put("code", code);
        answer.put("detail", detail);
        return Json.print(answer);
    }
}
