package fr.acteurs.application.deliver;

import fr.acteurs.application.receive.Answers;
import fr.acteurs.domain.delivery.NackCode;
import fr.acteurs.domain.delivery.ReceiverAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers for tests: four values between bars. */
final class PlainAnswers implements Answers {

    @Override
    public byte[] write(ReceiverAnswer answer) {
        return String.join("|", Long.toString(answer.number()), answer.manifestSha256(), answer.code(), answer.detail())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public ReceiverAnswer read(byte[] bytes) {
        List<String> values = List.of(new String(bytes, StandardCharsets.UTF_8).split("\\|", -1));
        if (values.size() != 4) {
            throw new IllegalArgumentException("not four values");
        }
        long number = Long.parseLong(values.get(0));
        return values.get(2).equals(ReceiverAnswer.ACK)
                ? ReceiverAnswer.acknowledged(number, values.get(1))
                : ReceiverAnswer.refused(number, values.get(1), NackCode.valueOf(values.get(2)), values.get(3));
    }
}
