package fr.acteurs.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CadenceTest {

    @ParameterizedTest
    @EnumSource(Cadence.class)
    void no_two_due_dates_are_farther_apart_than_was_promised(Cadence cadence) {
        List<LocalDate> due = Stream.iterate(2024, year -> year + 1)
                .limit(10)
                .flatMap(year -> cadence.dueDates(year).stream())
                .toList();
        for (int i = 1; i < due.size(); i++) {
            assertThat(ChronoUnit.DAYS.between(due.get(i - 1), due.get(i)))
                    .isPositive()
                    .isLessThanOrEqualTo(cadence.mostDays());
        }
        assertThat(due).hasSizeGreaterThanOrEqualTo(10).allMatch(cadence::isDue);
    }

    @Test
    void a_quarter_begins_with_its_month() {
        assertThat(Cadence.QUARTERLY.dueDates(2027))
                .containsExactly(
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 4, 1),
                        LocalDate.of(2027, 7, 1),
                        LocalDate.of(2027, 10, 1));
        assertThat(Cadence.SEMI_ANNUAL.dueDates(2027)).hasSize(2);
        assertThat(Cadence.ANNUAL.dueDates(2027)).containsExactly(LocalDate.of(2027, 1, 1));
        assertThat(Cadence.DAILY.dueDates(2028)).hasSize(366);
    }
}
