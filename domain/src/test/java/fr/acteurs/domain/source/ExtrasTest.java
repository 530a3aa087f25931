package fr.acteurs.domain.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.domain.Trials;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtrasTest {

    @Test
    void the_text_is_one_line_in_the_order_of_the_names() {
        Extras extras = new Extras("BC-2026/09", Map.of("statut", "régie; \"directe\"", "annee", "1994"));
        assertThat(extras.print()).isEqualTo("BC-2026/09 annee=1994;statut=régie\\; \"directe\"");
        assertThat(extras.value("annee")).isEqualTo("1994");
        assertThat(extras.value("autre")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "a|b|c",
                ";",
                "a;",
                ";a=b",
                "a=b",
                "\\",
                "\\\\;",
                "\\;",
                "a\\",
                "x;statut=autre",
                "+33562610000",
                "'",
                "l'été 日本 𝄞"
            })
    void a_value_comes_back_whatever_stands_in_it(String value) {
        Extras extras = new Extras("BC-1", Map.of("aa", value, "statut", "z", "zz", value));
        assertThat(Extras.parse(extras.print())).isEqualTo(extras);
    }

    @Test
    void what_is_printed_is_read_back() {
        Trials.of(2_000, random -> {
            Extras extras =
                    new Extras("BC-2026-09", Map.of("colonne", "x" + text(random), "colonne_2", "y" + text(random)));
            assertThat(Extras.parse(extras.print())).isEqualTo(extras);
        });
    }

    private static String text(Random random) {
        return Trials.text(random, 9, ";=\\\"| éa_").replaceAll("\\p{Cc}", "");
    }

    @Test
    void a_very_long_value_is_read_back() {
        Extras extras = new Extras("BC-1", Map.of("texte", "a;".repeat(16_000)));
        assertThat(Extras.parse(extras.print())).isEqualTo(extras);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-12", "@SUM(A1)", "a\tb", "a\nb", "", "\u0000"})
    void what_may_not_stand_in_a_file_is_refused_and_not_repeated(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Extras("BC-1", Map.of("solde", value)))
                .withMessage("Nothing that may stand in a file under solde");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BC-1",
                "BC-1 ",
                "annee=1994",
                "BC-1 annee",
                "BC-1 annee=",
                "BC-1 annee=1;",
                "BC-1 annee=1;statut",
                "BC-1 annee=1;;x=2",
                "BC-1 Annee=1",
                "BC-1 annee=1;annee=2",
                "BC-1 annee=a\\b",
                " annee=1"
            })
    void no_other_text_is_a_line_of_extras(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Extras.parse(text));
    }

    @Test
    void facts_give_them_where_there_are_any_and_values_are_not_shown() {
        Extras extras = new Extras("BC-1", Map.of("annee", "1994"));
        assertThat(Facts.of(Map.of(Field.EXTRAS, extras.print())).extras()).isEqualTo(Optional.of(extras));
        assertThat(Facts.of(Map.of(Field.EXTRAS, "")).extras()).isEmpty();
        assertThat(extras).hasToString("BC-1[annee]");
    }
}
