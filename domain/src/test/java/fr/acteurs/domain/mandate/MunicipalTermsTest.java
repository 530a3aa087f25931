package fr.acteurs.domain.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalTermsTest {

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
    void the_day_of_election_names_the_term(LocalDate electedOn, String label, LocalDate plannedEnd, String reason) {
        assertThat(MunicipalTerms.of(electedOn, null)).contains(new Term(label, electedOn, null, plannedEnd, 6));
    }

    @Test
    void the_taking_of_office_stands_beside_the_election() {
        LocalDate electedOn = LocalDate.of(2020, 3, 15);
        LocalDate startedOn = LocalDate.of(2020, 5, 24);
        Term term = MunicipalTerms.of(electedOn, startedOn).orElseThrow();
        assertThat(term.electedOn()).isEqualTo(electedOn);
        assertThat(term.start()).contains(startedOn);
        assertThat(MunicipalTerms.of(electedOn, null).flatMap(Term::start)).isEmpty();
    }

    @Test
    void a_day_outside_every_term_that_we_know_names_none() {
        assertThat(MunicipalTerms.of(LocalDate.of(1995, 6, 10), null)).isEmpty();
        assertThat(MunicipalTerms.of(LocalDate.of(2032, 3, 31), null)).isPresent();
        assertThat(MunicipalTerms.of(LocalDate.of(2032, 4, 1), null)).isEmpty();
    }
}
