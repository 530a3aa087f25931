package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.deliver.Receipt;
import fr.acteurs.application.publish.ObjectionMail;
import fr.acteurs.application.publish.PublishOutcome;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishAnswerTest {

    private static final DeliveryName NAME = new DeliveryName(DeliveryType.J, LocalDate.of(2026, 3, 3), 2, 0);
    private static final SealedDelivery DELIVERY =
            new SealedDelivery(ChannelCode.DCLIC, NAME, "0".repeat(64), List.of(), Map.of(), DeliveryState.QUARANTINED);

    @Test
    void a_delivery_in_quarantine_names_the_file_and_the_next_step() {
        Answer answer = answer(new Receipt(DELIVERY, false, Optional.of(NAME.go())));
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.lines())
                .last()
                .asString()
                .contains(NAME.go(), "sftp://cdc@example.fr:22/in", "acteurs publish --release");
        assertThat(answer.json()).asString().contains("obstacle=" + NAME.go());
    }

    @Test
    void one_that_waits_there_since_an_earlier_day_names_the_next_step() {
        assertThat(answer(new Receipt(DELIVERY, false)).lines())
                .last()
                .asString()
                .contains("it waits", "acteurs publish --release");
    }

    private static Answer answer(Receipt receipt) {
        return PublishAnswer.of(new PublishOutcome.Published(
                DELIVERY,
                Optional.empty(),
                "",
                List.of(),
                "sftp://cdc@example.fr:22/in",
                List.of(),
                List.of(receipt),
                false,
                List.of(),
                new ObjectionMail.Mailed(List.of(), Optional.empty())));
    }
}
