package fr.acteurs.domain.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElectionCalendarTest {

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(textBlock = """
            1995-06-11, MUN-1995, 2001-03-01, first round
            2008-03-16, MUN-2008, 2014-03-01, second round
            2014-03-23, MUN-2014, 2020-06-01, lengthened by the law of 23 March 2020
            2020-03-14, MUN-2014, 2020-06-01, by-election on the eve of the next general one
            2020-03-15, MUN-2020, 2026-03-01, first round
            2020-06-28, MUN-2020, 2026-03-01, second round of 2020
            2023-10-01, MUN-2020, 2026-03-01, by-election completes the running term
            2026-03-15, MUN-2026, 2032-03-01, first round
            """)
    void the_day_of_election_names_the_term_of_a_municipal_council(
            LocalDate electedOn, String label, LocalDate plannedEnd, String reason) {
        assertThat(ElectionCalendar.MUNICIPAL.termOf(electedOn, null))
                .contains(new Term(label, electedOn, null, plannedEnd, 6));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            DEPARTMENTAL, 2015-04-02, DEP-2015, 2021-06-01, 6
            DEPARTMENTAL, 2021-07-01, DEP-2021, 2028-03-01, 6
            REGIONAL, 2021-07-02, REG-2021, 2028-03-01, 6
            CORSICAN, 2017-12-10, COR-2017, 2021-06-01, 6
            SENATE_1, 2023-10-01, SEN-2023, 2029-09-01, 6
            SENATE_2, 2023-10-01, SEN-2020, 2026-09-01, 6
            SENATE_2, 2020-10-01, SEN-2020, 2026-09-01, 6
            NATIONAL_ASSEMBLY, 2017-06-18, AN-15, 2022-06-01, 5
            NATIONAL_ASSEMBLY, 2022-06-22, AN-16, 2024-06-01, 5
            NATIONAL_ASSEMBLY, 2024-07-08, AN-17, 2029-06-01, 5
            EUROPEAN, 2019-05-26, EP-2019, 2024-07-01, 5
            """)
    void each_assembly_has_a_calendar_of_its_own(
            ElectionCalendar calendar, LocalDate electedOn, String label, LocalDate plannedEnd, int years) {
        assertThat(calendar.termOf(electedOn, null)).contains(new Term(label, electedOn, null, plannedEnd, years));
    }

    @Test
    void of_an_assembly_without_a_known_calendar_no_term_is_invented() {
        assertThat(ElectionCalendar.UNKNOWN.termOf(LocalDate.of(2022, 3, 20), null))
                .isEmpty();
    }

    @Test
    void the_taking_of_office_stands_beside_the_election() {
        LocalDate electedOn = LocalDate.of(2020, 3, 15);
        LocalDate startedOn = LocalDate.of(2020, 5, 24);
        Term term = ElectionCalendar.MUNICIPAL.termOf(electedOn, startedOn).orElseThrow();
        assertThat(term.electedOn()).isEqualTo(electedOn);
        assertThat(term.start()).contains(startedOn);
        assertThat(ElectionCalendar.MUNICIPAL.termOf(electedOn, null).flatMap(Term::start))
                .isEmpty();
    }

    @Test
    void a_day_outside_every_term_that_we_know_names_none() {
        assertThat(ElectionCalendar.MUNICIPAL.termOf(LocalDate.of(1995, 6, 10), null))
                .isEmpty();
        assertThat(ElectionCalendar.MUNICIPAL.termOf(LocalDate.of(2032, 3, 31), null))
                .isPresent();
        assertThat(ElectionCalendar.MUNICIPAL.termOf(LocalDate.of(2032, 4, 1), null))
                .isEmpty();
    }
}
