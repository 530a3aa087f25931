package fr.acteurs.adapters.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.domain.delivery.NackCode;
import fr.acteurs.domain.delivery.ReceiverAnswer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerJsonTest {

    private static final String HASH = "ab".repeat(32);

    private final AnswerJson json = new AnswerJson();

    @Test
    void an_acknowledgement_has_the_four_keys_of_the_protocol() {
        assertThat(new String(json.write(ReceiverAnswer.acknowledged(12, HASH)), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {
                          "numero" : 12,
                          "sha256_manifeste" : "%s",
                          "code" : "ACK",
                          "detail" : ""
                        }
                        """.formatted(HASH));
    }

    @ParameterizedTest
    @EnumSource(NackCode.class)
    void what_is_written_is_read_back(NackCode code) {
        ReceiverAnswer nack = ReceiverAnswer.refused(999_999_999_999L, HASH, code, "état « inattendu »\n\"");
        assertThat(json.read(json.write(nack))).isEqualTo(nack);
        ReceiverAnswer ack = ReceiverAnswer.acknowledged(1, HASH);
        assertThat(json.read(json.write(ack))).isEqualTo(ack);
    }

    @Test
    void keys_of_a_later_version_are_left_alone() {
        assertThat(read("{'numero':1,'sha256_manifeste':'','code':'ACK','detail':'','recu_le':'2026-03-02'}"))
                .isEqualTo(ReceiverAnswer.acknowledged(1, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html>503</html>",
                "{'numero':1",
                "{'numero':1,'sha256_manifeste':'','code':'ACK'}",
                "{'numero':'1','sha256_manifeste':'','code':'ACK','detail':''}",
                "{'numero':-1,'sha256_manifeste':'','code':'ACK','detail':''}",
                "{'numero':1,'sha256_manifeste':null,'code':'ACK','detail':''}",
                "{'numero':1,'sha256_manifeste':'','code':'OK','detail':''}",
                "{'numero':1,'numero':2,'sha256_manifeste':'','code':'ACK','detail':''}",
                "{'numero':1,'sha256_manifeste':'','code':'ACK','detail':''} {}"
            })
    void what_is_no_answer_is_refused_with_a_reason(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Exception");
    }

    private ReceiverAnswer read(String text) {
        return json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
