package fr.acteurs.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.Escapes;
import fr.acteurs.domain.Trials;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {

    private static final String TROUBLE = "=+-@\t\r\n\u0000\u200B\u0301e\u0338\uFF1D\uFE63\u00A0\u2019\u001B[m ";

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(
            resources = "texts.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void text_is_cleaned_on_its_way_in(String raw, String clean, boolean material, String reason) {
        String text = Escapes.decode(raw);
        assertThat(Cleaning.clean(text)).isEqualTo(clean);
        assertThat(Cleaning.isMaterial(text, clean)).isEqualTo(material);
    }

    @Test
    void cleaning_twice_changes_nothing() {
        Trials.of(50_000, random -> {
            String clean = Cleaning.clean(Trials.text(random, 8, TROUBLE));
            assertThat(Cleaning.clean(clean)).isEqualTo(clean);
        });
    }

    @Test
    void nothing_harmful_is_left() {
        Trials.of(50_000, random -> {
            String clean = Cleaning.clean(Trials.text(random, 8, TROUBLE));
            assertThat(Cleaning.startsLikeFormula(clean)).isFalse();
            assertThat(clean.codePoints().filter(CleaningTest::isHarmful)).isEmpty();
            assertThat(clean).isEqualTo(clean.strip()).doesNotContain("  ");
            assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
        });
    }

    @Test
    void a_value_that_begins_like_a_formula_is_known() {
        assertThat("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B"
                        .chars()
                        .mapToObj(c -> (char) c + "1"))
                .allMatch(Cleaning::startsLikeFormula);
        assertThat(Cleaning.startsLikeFormula("1=1")).isFalse();
        assertThat(Cleaning.startsLikeFormula("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=Sum(A1)",
                "=A1",
                "+33 6 12",
                "-2+3",
                "=1=1",
                "=cmd|' /c calc'!A",
                "=\"x\"",
                "= '''",
                "-?",
                "\uFE66Sum(A1)",
                "\uFF1DSum(A1)",
                "\u200B=Sum(A1)"
            })
    void what_began_as_a_formula_and_still_calculates_is_no_name(String raw) {
        assertThat(Cleaning.isFormula(raw)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jacques Dit \"Quiqui\"",
                "DURAND (veuve)",
                "-DURAND",
                "- Le Goff",
                "=Durand",
                "\uFE63Durand",
                "O'BRIEN",
                "D-2",
                "DURAND|MARTIN"
            })
    void other_names_are_names(String raw) {
        assertThat(Cleaning.isFormula(raw)).isFalse();
    }

    private static boolean isHarmful(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }
}
