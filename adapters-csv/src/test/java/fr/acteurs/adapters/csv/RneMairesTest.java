package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.csv.Registers.Outcome;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.RowCounts;
import fr.acteurs.domain.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RneMairesTest extends SourceContract {

    @Override
    Source source() {
        return Registers.source("rne-maires");
    }

    @Override
    List<String> samples() {
        return List.of("l1.txt", "l2.csv", "l3.csv", "l4.csv", "l5.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"l2.csv", "l3.csv", "l4.csv"})
    void one_mayor_reads_alike_in_all_layouts(String sample) {
        assertThat(observations(read(sample)).findFirst().orElseThrow().facts().canonical())
                .isEqualTo("SURNAME=TESTARIÈRE\nGIVEN_NAME=Jacques\nSEX=M\nBIRTH_DATE=1951-03-04\nFUNCTION=MAYOR\n"
                        + "TITLE=Maire\nELECTION=MUNICIPAL\nELECTED_ON=2020-05-18\nSTARTED_ON=2020-05-26\n");
    }

    @Test
    void the_layout_of_2019_has_a_title_codes_of_three_places_and_quotes_that_quote_nothing() {
        Outcome outcome = read("l1.txt");
        assertThat(outcome.counts()).contains(new RowCounts(13, 2, 0, 11, 0, false));
        assertThat(said(outcome, 0, Field.GIVEN_NAME)).contains("Jacques Dit \"Quico\"");
        assertThat(said(outcome, 0, Field.BIRTH_DATE)).contains("1951-03-04");
        assertThat(said(outcome, 1, Field.SURNAME)).contains("CŒURVILLE");
        assertThat(said(outcome, 1, Field.GIVEN_NAME)).contains("Jean, Henri, François");
    }

    @Test
    void letters_of_overseas_territories_become_codes() {
        assertThat(observations(read("l1.txt")))
                .extracting(observation -> observation.entity().toString())
                .containsExactly(
                        "INSEE:32013",
                        "INSEE:01053",
                        "INSEE:97101",
                        "INSEE:97601",
                        "INSEE:97602",
                        "INSEE:98711",
                        "INSEE:98735",
                        "INSEE:97502",
                        "INSEE:98818");
    }

    @Test
    void dates_that_cannot_be_true_are_left_out_and_remarked() {
        assertThat(remarks(read("l1.txt")))
                .containsExactly(
                        "9 BAD_DATE Date de début de la fonction",
                        "11 BAD_DATE Date de naissance",
                        "12 BAD_CODE ZZ 001",
                        "13 MISSING_VALUE Nom de l'élu");
        assertThat(said(read("l1.txt"), 8, Field.BIRTH_DATE)).isEmpty();
    }

    @Test
    void bad_rows_of_the_layout_of_2022_are_refused() {
        assertThat(remarks(read("l2.csv")))
                .containsExactly(
                        "4 BAD_DATE Date de début de la fonction",
                        "5 BAD_CODE 32 32ABC",
                        "6 MISSING_VALUE Nom de l'élu",
                        "7 BAD_DATE Date de naissance",
                        "8 BAD_NUMBER Code sexe",
                        "8 BAD_DATE Date de naissance",
                        "9 BAD_CODE 32 Commune de SE…");
    }

    @Test
    void the_layout_of_june_2023_has_other_names_and_times() {
        Outcome outcome = read("l3.csv");
        assertThat(outcome.taken()).hasSize(2);
        assertThat(outcome.taken().get(1).observations().get(0).facts().values())
                .doesNotContainKey(Field.STARTED_ON);
    }

    @Test
    void a_mayor_whose_function_has_ended_is_out_of_scope() {
        Outcome outcome = read("l4.csv");
        assertThat(remarks(outcome)).containsExactly("3 OUT_OF_SCOPE Date de fin de la fonction");
        assertThat(outcome.taken()).hasSize(2);
    }

    @Test
    void codes_that_lost_their_zeros_get_them_back() {
        Outcome outcome = read("l5.csv");
        assertThat(outcome.taken().get(0).observations().get(0).entity()).hasToString("INSEE:01001");
        assertThat(said(outcome, 1, Field.GIVEN_NAME)).contains("Anaïs, Marie");
        assertThat(remarks(outcome)).containsExactly("5 BAD_CODE 99 99001");
    }

    @Test
    void a_new_spelling_in_capitals_is_the_same_subject() {
        Observation before = observations(read("l2.csv")).findFirst().orElseThrow();
        Observation after = observations(read("l3.csv")).findFirst().orElseThrow();
        assertThat(before.key()).isEqualTo(after.key());
    }

    @Test
    void a_formula_is_never_delivered_as_a_mayor() throws IOException {
        String hostile = Files.readString(file("l2.csv")).replaceFirst("TESTARIÈRE(.)Jacques", "=Sum(A1)$1Jacques");
        Outcome refused = Registers.read(
                source(), Registers.write(folder.resolve("surname.csv"), hostile.getBytes(StandardCharsets.UTF_8)));
        assertThat(remarks(refused)).contains("2 FORMULA Nom de l'élu");
        String nicknamed = Files.readString(file("l2.csv")).replaceFirst("(TESTARIÈRE.)Jacques", "$1=Sum(A1)");
        Outcome taken = Registers.read(
                source(), Registers.write(folder.resolve("given.csv"), nicknamed.getBytes(StandardCharsets.UTF_8)));
        assertThat(remarks(taken)).contains("2 CLEANED_TEXT Prénom de l'élu");
        assertThat(said(taken, 0, Field.GIVEN_NAME)).isEmpty();
    }

    @Test
    void a_column_under_two_of_its_names_holds_the_edition() throws IOException {
        String doubled = Files.readString(file("l5.csv")).replaceFirst("Code du département", "nom_elu");
        Path file = Registers.write(folder.resolve("doubled.csv"), doubled.getBytes(StandardCharsets.UTF_8));
        assertThat(Registers.read(source(), file).gate()).contains(Gate.COLUMNS);
    }

    private static Optional<String> said(Outcome outcome, int row, Field field) {
        return outcome.taken().get(row).observations().get(0).facts().get(field);
    }
}
