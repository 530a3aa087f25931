package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class DgclEpciTest extends SourceContract {

    @Override
    Source source() {
        return Registers.source("dgcl-epci");
    }

    @Override
    List<String> samples() {
        return List.of("composition.csv");
    }

    @Test
    void a_row_is_about_the_member_and_founds_the_epci() {
        List<Observation> row = read("composition.csv").taken().get(0).observations();
        assertThat(row).extracting(Observation::key).containsExactly("INSEE:32160", "SIREN:200023620");
        assertThat(row).extracting(o -> ((Observation.OfEntity) o).founding()).containsExactly(false, true);
        assertThat(row.get(0).facts().canonical())
                .isEqualTo("SIREN=213201601\nPARENT_SIREN=200023620\n"
                        + "PARENT_NAME=CC de la Gascogne Toulousaine\nPARENT_TIE=EPCI\n");
        assertThat(row.get(1).facts().canonical())
                .isEqualTo("KIND=CC\nLEGAL_CATEGORY=7346\nNAME=CC de la Gascogne Toulousaine\nSIREN=200023620\n"
                        + "DEPARTEMENT=32\nPOPULATION=17060\nPOPULATION_YEAR=2023\n");
    }

    @Test
    void zeros_that_a_spreadsheet_took_are_restored() {
        List<Observation> row = read("composition.csv").taken().get(1).observations();
        assertThat(row.get(0).key()).isEqualTo("INSEE:01304");
        assertThat(row.get(1).facts().canonical()).contains("DEPARTEMENT=01\n");
    }

    @Test
    void the_metropole_de_lyon_is_a_collectivity_of_its_own_kind() {
        Observation lyon = read("composition.csv").taken().get(2).observations().get(1);
        assertThat(lyon.facts().canonical()).startsWith("KIND=STATUT_PARTICULIER\nLEGAL_CATEGORY=7229\n");
    }

    @Test
    void a_member_keeps_its_row_without_its_siren_and_an_epci_does_not() {
        assertThat(remarks(read("composition.csv")))
                .containsExactly(
                        "5 BAD_NUMBER siren_membre",
                        "6 BAD_CODE siren 200023621",
                        "7 BAD_CODE nature_juridique SIVU",
                        "8 BAD_CODE insee ABC",
                        "9 MISSING_VALUE raison_sociale",
                        "10 CLEANED_TEXT raison_sociale");
    }
}
