package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.csv.Registers.Outcome;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register without a header, as that of establishments is. */
class FinessEntitiesTest {

    private static final String SAMPLE = "finess-entites/2026.csv";
    private static final String ESTABLISHMENTS = "finess-etablissements/2026.csv";

    @TempDir
    Path folder;

    private Outcome read(String source, String sample) {
        return Registers.read(source(source), Registers.sample(folder, sample));
    }

    private static Source source(String code) {
        return Registers.source(code);
    }

    private List<Observation> said() {
        return read("finess-entites", SAMPLE).taken().stream()
                .flatMap(taken -> taken.observations().stream())
                .toList();
    }

    @Test
    void a_legal_entity_says_its_number_name_siren_and_the_family_of_its_status() {
        assertThat(said().get(0).key()).isEqualTo("FINESS:320780054");
        assertThat(said().get(0).facts().canonical())
                .isEqualTo("FINESS_STATUS=1000\nNAME=CENTRE COMMUNAL D'ACTION SOCIALE D'ESSAI\nSIREN=990002016\n"
                        + "FINESS=320780054\n");
    }

    @Test
    void a_status_is_public_non_profit_or_commercial_and_a_new_one_is_remarked_upon() {
        assertThat(said())
                .extracting(one -> one.facts().get(Field.FINESS_STATUS).orElse("-"))
                .containsExactly("1000", "2100", "2200", "-");
        assertThat(SourceContract.remarks(read("finess-entites", SAMPLE)))
                .containsExactlyInAnyOrder("5 BAD_NUMBER statutjuridique", "5 BAD_NUMBER siren", "6 BAD_CODE nofiness");
    }

    @Test
    void one_file_of_the_publisher_is_not_taken_for_the_other() {
        assertThat(read("finess-entites", ESTABLISHMENTS).gate()).contains(Gate.COLUMNS);
        assertThat(read("finess-etablissements", SAMPLE).gate()).contains(Gate.COLUMNS);
    }
}
