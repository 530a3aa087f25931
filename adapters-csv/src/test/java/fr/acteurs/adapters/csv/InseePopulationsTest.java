package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class InseePopulationsTest extends SourceContract {

    @Override
    Source source() {
        return Registers.source("insee-populations");
    }

    @Override
    List<String> samples() {
        return List.of("2026.csv", "2023.csv");
    }

    @Test
    void a_population_is_said_with_its_year_and_founds_nothing() {
        Observation first = observations(read("2026.csv")).findFirst().orElseThrow();
        assertThat(first)
                .isEqualTo(new Observation.OfEntity(first.entity(), false, first.facts()))
                .hasToString(first.toString());
        assertThat(first.key()).isEqualTo("INSEE:01001");
        assertThat(first.facts().canonical()).isEqualTo("POPULATION=860\nPOPULATION_YEAR=2023\n");
    }

    @Test
    void spaces_are_forgiven_and_decimals_are_not() {
        assertThat(observations(read("2026.csv"))
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .facts()
                        .canonical())
                .startsWith("POPULATION=75343\n");
        assertThat(remarks(read("2026.csv")))
                .containsExactly("4 BAD_CODE DEP 99, CODCOM 999", "5 MISSING_VALUE PMUN", "6 MISSING_VALUE PMUN");
    }

    @Test
    void an_edition_whose_com_is_the_label_is_read_by_departement_and_commune() {
        assertThat(observations(read("2023.csv")))
                .extracting(Observation::key)
                .containsExactly("INSEE:01001", "INSEE:97209");
    }
}
