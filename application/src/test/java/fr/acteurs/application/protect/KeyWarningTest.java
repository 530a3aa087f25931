package fr.acteurs.application.protect;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.Fingerprint;
import fr.acteurs.domain.delivery.PinnedKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys announce their end 30, 7 and 1 days ahead. */
class KeyWarningTest {

    private static final Instant END = Instant.parse("2026-06-30T22:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P30D, 30, 30",
        "P29DT23H, 30, 29",
        "P7DT1S, 30, 7",
        "P7D, 7, 7",
        "P1DT1S, 7, 1",
        "P1D, 1, 1",
        "PT1S, 1, 0"
    })
    void a_key_is_announced_from_each_of_these_days_on(Duration ahead, int stage, long daysLeft) {
        KeyWarning warning =
                KeyWarning.of(term(Optional.of(END)), END.minus(ahead)).orElseThrow();
        assertThat(warning.stage()).isEqualTo(stage);
        assertThat(warning.daysLeft()).isEqualTo(daysLeft);
        assertThat(warning.isExpired()).isFalse();
    }

    @Test
    void nothing_is_said_before_and_nothing_ever_of_a_key_that_never_expires() {
        assertThat(KeyWarning.of(
                        term(Optional.of(END)), END.minus(Duration.ofDays(30)).minusSeconds(1)))
                .isEmpty();
        assertThat(KeyWarning.of(term(Optional.empty()), END)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0", "PT1S, 0", "P3DT1S, -3"})
    void a_key_that_has_expired_says_so_for_ever(Duration ago, long daysLeft) {
        KeyWarning warning =
                KeyWarning.of(term(Optional.of(END)), END.plus(ago)).orElseThrow();
        assertThat(warning.isExpired()).isTrue();
        assertThat(warning.daysLeft()).isEqualTo(daysLeft);
    }

    @Test
    void the_keys_of_a_channel_are_watched_by_the_clock() {
        Instant[] now = {END.minus(Duration.ofDays(31))};
        WatchKeys watch = new WatchKeys(keysUntilTheEnd(), List.of(Channel.DCLIC), () -> now[0]);
        assertThat(watch.warnings(ChannelCode.DCLIC)).isEmpty();
        now[0] = END.minus(Duration.ofDays(6));
        assertThat(watch.warnings(ChannelCode.DCLIC))
                .extracting(KeyWarning::stage)
                .containsExactly(7);
        assertThat(watch.warnings(new ChannelCode("other"))).isEmpty();
        assertThat(watch.terms()).hasSize(1);
    }

    private static DeliveryKeys keysUntilTheEnd() {
        return new DeliveryKeys() {
            @Override
            public void check(Channel channel) {}

            @Override
            public List<KeyTerm> terms(Channel channel) {
                return List.of(term(Optional.of(END)));
            }

            @Override
            public PayloadCipher cipher(Channel channel, Instant at) {
                return PayloadCipher.none();
            }
        };
    }

    private static KeyTerm term(Optional<Instant> until) {
        Fingerprint any = new Fingerprint("0".repeat(40));
        return new KeyTerm(ChannelCode.DCLIC, KeyUse.SIGNS, new PinnedKey("key.asc", any), until);
    }
}
