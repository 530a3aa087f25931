package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class CogCommunesTest extends SourceContract {

    @Override
    Source source() {
        return Registers.source("cog-communes");
    }

    @Override
    List<String> samples() {
        return List.of("communes.csv", "outremer.csv");
    }

    @Test
    void a_commune_is_founded_with_its_name_and_place() {
        Observation auch = observations(read("communes.csv")).findFirst().orElseThrow();
        assertThat(((Observation.OfEntity) auch).founding()).isTrue();
        assertThat(auch.key()).isEqualTo("INSEE:32013");
        assertThat(auch.facts().canonical())
                .isEqualTo("KIND=COMMUNE\nLEGAL_CATEGORY=7210\nNAME=Auch\nINSEE_CODE=32013\nCOMMUNE=Auch\n");
    }

    @Test
    void what_is_no_commune_or_has_no_sound_code_is_refused() {
        assertThat(remarks(read("communes.csv")))
                .containsExactly(
                        "4 OUT_OF_SCOPE TYPECOM COMD",
                        "5 OUT_OF_SCOPE TYPECOM ARM",
                        "6 BAD_CODE 20004",
                        "7 MISSING_VALUE LIBELLE",
                        "8 CLEANED_TEXT LIBELLE");
    }

    @Test
    void overseas_communes_have_the_population_of_three_years_before() {
        Observation papeete =
                observations(read("outremer.csv")).skip(1).findFirst().orElseThrow();
        assertThat(papeete.key()).isEqualTo("INSEE:98735");
        assertThat(papeete.facts().canonical()).endsWith("POPULATION=26654\nPOPULATION_YEAR=2023\n");
    }

    @Test
    void territories_without_inhabitants_are_out_of_scope() {
        assertThat(remarks(read("outremer.csv")))
                .containsExactly(
                        "4 OUT_OF_SCOPE code_collectivite 984",
                        "5 OUT_OF_SCOPE code_collectivite 989",
                        "6 BAD_NUMBER population");
    }
}
