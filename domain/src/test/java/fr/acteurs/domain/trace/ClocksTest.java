package fr.acteurs.domain.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private static final Instant NOW = Instant.parse("2026-03-29T03:15:00Z");

    private static Clocks clocks(Instant lastPurge, Instant newest) {
        return new Clocks(NOW, NOW, lastPurge, newest);
    }

    private static Instant ago(long days) {
        return NOW.minus(Duration.ofDays(days));
    }

    @Test
    void clocks_that_go_with_what_is_there_are_believed() {
        assertThat(clocks(ago(1), ago(0)).doubt(true)).isEmpty();
        assertThat(clocks(ago(7), ago(30)).doubt(true)).isEmpty();
        assertThat(clocks(null, null).doubt(false)).isEmpty();
        assertThat(new Clocks(NOW, NOW.plusSeconds(60), ago(1), ago(1)).doubt(true))
                .isEmpty();
    }

    @Test
    void a_doubt_says_what_was_seen() {
        ClockDoubt doubt = clocks(ago(8), ago(0)).doubt(true).orElseThrow();
        assertThat(doubt.kind()).isEqualTo(ClockDoubt.Kind.AHEAD);
        assertThat(doubt.words())
                .isEqualTo("the clock of the database says 2026-03-29T03:15:00Z, and the last certificate is of"
                        + " 2026-03-21T03:15:00Z, more than 7 days before");
        assertThat(doubt.isConfirmable()).isTrue();
    }

    @Test
    void a_trace_of_now_does_not_excuse_a_clock_that_jumped() {
        assertThat(clocks(ago(200), NOW).doubt(true)).map(ClockDoubt::kind).contains(ClockDoubt.Kind.AHEAD);
    }

    @Test
    void what_is_in_the_future_of_the_store_shows_that_its_clock_went_back() {
        assertThat(clocks(ago(-1), null).doubt(false)).map(ClockDoubt::kind).contains(ClockDoubt.Kind.BACK);
        assertThat(clocks(ago(1), ago(-1)).doubt(false)).map(ClockDoubt::kind).contains(ClockDoubt.Kind.BACK);
    }

    @Test
    void without_a_certificate_nothing_is_destroyed_by_itself() {
        assertThat(clocks(null, ago(0)).doubt(true)).map(ClockDoubt::kind).contains(ClockDoubt.Kind.FIRST);
    }

    @Test
    void of_two_clocks_that_do_not_agree_nobody_can_say_that_both_are_right() {
        ClockDoubt doubt = new Clocks(NOW, NOW.minusSeconds(61), ago(1), ago(1))
                .doubt(true)
                .orElseThrow();
        assertThat(doubt.kind()).isEqualTo(ClockDoubt.Kind.APART);
        assertThat(doubt.isConfirmable()).isFalse();
    }
}
