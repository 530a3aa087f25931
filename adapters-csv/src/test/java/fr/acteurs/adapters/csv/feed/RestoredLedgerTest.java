package fr.acteurs.adapters.csv.feed;

import static fr.acteurs.adapters.csv.feed.Chain.MONDAY;
import static fr.acteurs.adapters.csv.feed.Chain.TUESDAY;
import static fr.acteurs.adapters.csv.feed.Chain.WEDNESDAY;
import static fr.acteurs.application.publish.Invented.communes;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.publish.PublishOutcome.Published;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.receive.ReceiveOutcome;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.feed.FeedRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that came back from a backup, beside a spool and a receiver that know more. */
final class RestoredLedgerTest {

    @TempDir
    private Path folder;

    private Chain restored;

    /** Three deliveries reached the client; the backup is of the time after the first. */
    @BeforeEach
    void three_deliveries_of_which_the_ledger_remembers_one() {
        Chain chain = Chain.withMonday(folder);
        chain.moves(communes(4, 4), TUESDAY);
        chain.publish(TUESDAY);
        chain.moves(communes(5, 5), WEDNESDAY);
        chain.publish(WEDNESDAY);
        assertThat(chain.receive()).hasSize(3).allMatch(ReceiveOutcome.Applied.class::isInstance);
        restored = new Chain(folder);
        restored.moves(communes(1, 3), MONDAY);
    }

    private void rememberMonday() {
        SealedDelivery monday = restored.spool().after(ChannelCode.DCLIC, 0).get(0);
        restored.ledger.sealing(ChannelCode.DCLIC, sealing -> {
            sealing.sealAside(monday.in(DeliveryState.ACKED));
            return sealing;
        });
    }

    private List<String> ledger() {
        return restored.ledger.all(ChannelCode.DCLIC).stream()
                .map(one -> one.name() + " " + one.state())
                .toList();
    }

    @Test
    void the_next_delivery_is_complete_under_a_number_that_the_client_does_not_know_and_is_applied() {
        rememberMonday();
        Published next = restored.publish(WEDNESDAY);
        assertThat(next.delivery().name().toString()).isEqualTo("BDTACT_C_20260304_000004_R0");
        assertThat(next.why()).contains("came back from a backup", "BDTACT_J_20260304_000003_R0");
        assertThat(ledger())
                .containsExactly(
                        "BDTACT_C_20260302_000001_R0 ACKED",
                        "BDTACT_J_20260303_000002_R0 RECOVERED",
                        "BDTACT_J_20260304_000003_R0 RECOVERED",
                        "BDTACT_C_20260304_000004_R0 VISIBLE");
        assertThat(restored.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
        assertThat(restored.computed(FeedRole.CON).rows()).isEqualTo(3);
    }

    @Test
    void the_delivery_after_it_is_a_delta_again() {
        rememberMonday();
        restored.publish(WEDNESDAY);
        restored.moves(communes(6, 6), WEDNESDAY.plusDays(1));
        Published next = restored.publish(WEDNESDAY.plusDays(1));
        assertThat(next.delivery().name().type()).isEqualTo(DeliveryType.J);
        assertThat(restored.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
    }

    @Test
    void a_ledger_that_has_forgotten_everything_begins_after_the_last_of_the_spool() {
        assertThat(restored.publish(WEDNESDAY).delivery().name().number()).isEqualTo(4);
        assertThat(restored.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
    }

    @Test
    void what_stands_in_the_spool_stays_there() {
        rememberMonday();
        restored.publish(WEDNESDAY);
        assertThat(Files.isDirectory(restored.spool.resolve("dclic/BDTACT_J_20260303_000002_R0")))
                .isTrue();
        assertThat(Files.isDirectory(restored.spool.resolve("dclic/BDTACT_J_20260304_000003_R0")))
                .isTrue();
    }

    @Test
    void what_a_crash_left_under_a_number_is_no_delivery() throws IOException {
        rememberMonday();
        Files.delete(restored.spool.resolve("dclic/BDTACT_J_20260304_000003_R0/parti.sha256"));
        assertThat(restored.spool().after(ChannelCode.DCLIC, 1))
                .extracting(one -> one.name().number())
                .containsExactly(2L);
    }
}
