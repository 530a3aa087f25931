package fr.acteurs.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReceiverAnswerTest {

    private static final ReceiverAnswer ACK = ReceiverAnswer.acknowledged(12, "aa");
    private static final ReceiverAnswer NACK = ReceiverAnswer.refused(12, "aa", NackCode.TROU, "11 is missing");

    @Test
    void an_answer_lies_in_the_file_of_its_number_and_kind() {
        assertThat(ACK.fileName()).isEqualTo("BDTACT_000012_ACK.json");
        assertThat(NACK.fileName()).isEqualTo("BDTACT_000012_NACK.json");
    }

    @Test
    void a_refusal_has_the_code_of_its_reason() {
        assertThat(ACK.code()).isEqualTo("ACK");
        assertThat(NACK.code()).isEqualTo("TROU");
    }

    @Test
    void an_answer_is_about_the_manifest_that_it_names() {
        assertThat(ACK.isAbout("aa")).isTrue();
        assertThat(NACK.isAbout("aa")).isTrue();
        assertThat(ACK.isAbout("bb")).isFalse();
        assertThat(NACK.isAbout("bb")).isFalse();
    }

    @Test
    void only_a_refusal_may_come_from_who_could_read_no_manifest() {
        assertThat(ReceiverAnswer.refused(12, "", NackCode.EMPREINTE, "").isAbout("aa"))
                .isTrue();
        assertThat(ReceiverAnswer.acknowledged(12, "").isAbout("aa")).isFalse();
    }

    @Test
    void answers_are_known_by_their_names() {
        assertThat(DeliveryName.isAnswer("BDTACT_000012_ACK.json")).isTrue();
        assertThat(DeliveryName.isAnswer("BDTACT_1000012_NACK.json")).isTrue();
        assertThat(DeliveryName.isAnswer("BDTACT_000012_ACK.json.part")).isFalse();
        assertThat(DeliveryName.isAnswer("BDTACT_J_20260303_000012_R0_MAN.json"))
                .isFalse();
        assertThat(DeliveryName.isAnswer("ACK.json")).isFalse();
    }
}
