package fr.acteurs.application.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every ledger tells of all that it ever sealed. */
public abstract class PastDeliveriesContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final ChannelCode OTHER = new ChannelCode("datamart");

    /** Two sides of one ledger without deliveries, the same throughout a test. */
    protected abstract Ledger ledger();

    protected abstract PastDeliveries past();

    /** What time it is where the ledger is kept. */
    protected abstract Instant now();

    private void seal(ChannelCode channel, long number, int revision) {
        DeliveryName name = new DeliveryName(DeliveryType.C, MONDAY.plusDays(number), number, revision);
        SealedDelivery delivery = new SealedDelivery(
                channel,
                name,
                "0123456789abcdef".repeat(4),
                List.of(name.go()),
                Map.of(FeedRole.ORG, FeedState.empty()),
                DeliveryState.SEALED);
        ledger().sealing(channel, sealing -> {
            sealing.seal(delivery, "", Map.of());
            return delivery;
        });
    }

    private void annulLast(ChannelCode channel) {
        ledger().sealing(channel, sealing -> {
            SealedDelivery last = sealing.last().orElseThrow();
            sealing.annul(last);
            return last;
        });
    }

    @Test
    void all_that_was_sealed_is_told_on_every_channel_annulled_or_not_with_its_moment() {
        assertThat(past().all()).isEmpty();
        seal(ChannelCode.DCLIC, 1, 0);
        ledger().mark(ChannelCode.DCLIC, 1, DeliveryState.ACKED);
        seal(ChannelCode.DCLIC, 2, 0);
        annulLast(ChannelCode.DCLIC);
        seal(ChannelCode.DCLIC, 2, 1);
        seal(OTHER, 1, 0);
        assertThat(past().all())
                .map(one -> one.shelved() + " " + one.state())
                .containsExactlyInAnyOrder(
                        "dclic/BDTACT_C_20260303_000001_R0 ACKED",
                        "dclic/BDTACT_C_20260304_000002_R0 VOIDED",
                        "dclic/BDTACT_C_20260304_000002_R1 SEALED",
                        "datamart/BDTACT_C_20260303_000001_R0 SEALED");
        assertThat(past().all())
                .allSatisfy(one -> assertThat(
                                Duration.between(one.sealedAt(), now()).abs())
                        .isLessThan(Duration.ofMinutes(1)));
    }
}
