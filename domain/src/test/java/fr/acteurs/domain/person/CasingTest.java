package fr.acteurs.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CasingTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "casing.csv", delimiter = ';', quoteCharacter = '"', numLinesToSkip = 1)
    void a_name_in_capitals_gets_the_case_of_french_usage(String register, String delivered, String reason) {
        assertThat(Casing.ofName(register)).isEqualTo(delivered);
    }

    @Test
    void casing_changes_nothing_but_case() {
        Trials.of(20_000, random -> {
            String name = Trials.text(random, 12, "DELATOUR' -ŒÉœ");
            assertThat(Folding.fold(Casing.ofName(name))).isEqualTo(Folding.fold(name));
        });
    }
}
