package fr.acteurs.domain.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TraceTermTest {

    private static final TraceTerm TERM = new TraceTerm(150);
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void a_day_is_over_when_it_is_older_than_agreed() {
        assertThat(TERM.isOver(LocalDate.of(2026, 7, 3), NOON)).isFalse();
        assertThat(TERM.isOver(LocalDate.of(2026, 7, 2), NOON)).isTrue();
    }

    @Test
    void a_month_is_over_when_its_last_day_is() {
        assertThat(TERM.isOver(YearMonth.of(2026, 7), NOON)).isFalse();
        assertThat(TERM.isOver(YearMonth.of(2026, 6), NOON)).isTrue();
    }

    @Test
    void with_missed_purges_and_backups_nothing_lives_for_the_shortest_six_months() {
        assertThat(new TraceTerm(TraceTerm.MOST).limit()).isEqualTo(TraceTerm.READABLE.toDays());
        long shortest = Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusDays(1))
                .limit(4 * 365 + 1)
                .mapToLong(day -> day.until(day.plusMonths(6), ChronoUnit.DAYS))
                .min()
                .orElseThrow();
        assertThat(TraceTerm.READABLE.toDays()).isLessThan(shortest);
    }

    @Test
    void a_term_that_could_not_keep_the_promise_is_refused_with_the_sum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TraceTerm(151))
                .withMessage(
                        "traces gardées 151 jours ; écrire de 1 à 150 : les plus courts six mois en ont 181, moins 5"
                                + " jours où la purge peut manquer et 25 jours de sauvegarde");
        assertThatIllegalArgumentException().isThrownBy(() -> new TraceTerm(0));
    }

    @Test
    void a_half_year_is_written_with_its_number() {
        HalfYear second = HalfYear.parse("2026-S2").orElseThrow();
        assertThat(second).isEqualTo(new HalfYear(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 31)));
        assertThat(second.contains(Instant.parse("2026-06-30T22:30:00Z"))).isTrue();
        assertThat(second.contains(Instant.parse("2026-12-31T23:30:00Z"))).isFalse();
        assertThat(HalfYear.parse("2026-S1").orElseThrow().to()).isEqualTo("2026-06-30");
        assertThat(HalfYear.parse("2026-S3")).isEmpty();
    }
}
