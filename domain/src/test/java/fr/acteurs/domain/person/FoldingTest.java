package fr.acteurs.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.Trials;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void accents_case_hyphens_and_apostrophes_do_not_count() {
        assertThat(Folding.fold("Bègue-d'Œuf")).isEqualTo("BEGUE D OEUF");
        assertThat(Folding.fold("BEGUE D’OEUF")).isEqualTo("BEGUE D OEUF");
        assertThat(Folding.fold("  L''Haÿ--les Roses ")).isEqualTo("L HAY LES ROSES");
    }

    @Test
    void ligatures_are_opened() {
        assertThat(Folding.fold("œuvre Æthelred ŒUVRE ægide")).isEqualTo("OEUVRE AETHELRED OEUVRE AEGIDE");
        assertThat(Folding.fold("Weiß")).isEqualTo("WEISS");
    }

    @Test
    void the_dot_of_a_turkish_machine_does_not_come_in() {
        assertThat(Folding.fold("ingrid")).isEqualTo("INGRID");
    }

    /** Letters of Europe go by a table; one letter from farther away takes the whole text by the long way. */
    @Test
    void every_letter_folds_the_same_by_the_table_and_by_the_long_way() {
        for (char c = 0; c < 0x180; c++) {
            String text = "a" + c + "b" + c + c + "-é";
            assertThat(Folding.fold(text + "Ω")).as("U+%04X", (int) c).isEqualTo(Folding.fold(text) + "Ω");
        }
    }

    @Test
    void what_has_no_letter_folds_to_nothing() {
        assertThat(Folding.fold(" - ' . ")).isEmpty();
        assertThat(Folding.fold("")).isEmpty();
    }

    @Test
    void scripts_are_kept_apart() {
        // a Cyrillic er among Latin letters is another word
        assertThat(Folding.fold("Du\u0440ont")).isNotEqualTo(Folding.fold("Dupont"));
    }

    @Test
    void composed_and_decomposed_accents_fold_alike_and_folding_twice_changes_nothing() {
        Trials.of(20_000, random -> {
            String text = Trials.text(random, 20, "Éé œÆ'-a\u0301\u0308");
            String folded = Folding.fold(text);
            assertThat(Folding.fold(Normalizer.normalize(text, Form.NFC))).isEqualTo(folded);
            assertThat(Folding.fold(Normalizer.normalize(text, Form.NFD))).isEqualTo(folded);
            assertThat(Folding.fold(folded)).isEqualTo(folded);
            assertThat(folded).doesNotStartWith(" ").doesNotEndWith(" ").doesNotContain("  ");
        });
    }

    @Test
    void squeezing_takes_the_spaces_too() {
        assertThat(Folding.squeeze("K/Dial")).isEqualTo("KDIAL").isEqualTo(Folding.squeeze("KDIAL"));
    }

    @Test
    void the_richer_of_two_spellings_has_more_accents_and_ligatures() {
        assertThat(Folding.richness("Lebœuf")).isGreaterThan(Folding.richness("LEBOEUF"));
        assertThat(Folding.richness("Hélène"))
                .isGreaterThan(Folding.richness("Hélene"))
                .isEqualTo(2);
        assertThat(Folding.richness("HÉLÈNE")).isEqualTo(Folding.richness(Normalizer.normalize("Hélène", Form.NFD)));
    }
}
