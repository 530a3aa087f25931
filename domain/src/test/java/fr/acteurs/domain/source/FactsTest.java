package fr.acteurs.domain.source;

import static fr.acteurs.domain.source.Field.BIRTH_DATE;
import static fr.acteurs.domain.source.Field.GIVEN_NAME;
import static fr.acteurs.domain.source.Field.NAME;
import static fr.acteurs.domain.source.Field.SEX;
import static fr.acteurs.domain.source.Field.SURNAME;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.Trials;
import fr.acteurs.domain.mandate.Tenure;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Facts BEFORE =
            Facts.of(Map.of(SURNAME, "LEBœUF", GIVEN_NAME, "Hélène", BIRTH_DATE, "1961-02-03"));

    @Test
    void a_field_that_could_not_be_read_keeps_its_last_value() {
        assertThat(settled(SURNAME, "LEBœUF").get(BIRTH_DATE)).contains("1961-02-03");
    }

    @Test
    void a_field_that_is_said_to_be_empty_is_blanked() {
        Facts now = settled(BIRTH_DATE, "");
        assertThat(now.get(BIRTH_DATE)).isEmpty();
        assertThat(now.values()).containsEntry(BIRTH_DATE, "");
        assertThat(settled(SURNAME, "").get(SURNAME)).isEmpty();
    }

    @Test
    void of_two_spellings_the_richer_stays() {
        assertThat(settled(GIVEN_NAME, "HELENE").get(GIVEN_NAME)).contains("Hélène");
        assertThat(settled(SURNAME, "LEBOEUF").get(SURNAME)).contains("LEBœUF");
        assertThat(Facts.of(Map.of(GIVEN_NAME, "Hélène"))
                        .settledAfter(Facts.of(Map.of(GIVEN_NAME, "HELENE")))
                        .get(GIVEN_NAME))
                .contains("Hélène");
    }

    @Test
    void a_new_spelling_that_differs_only_by_case_changes_nothing() {
        assertThat(settled(GIVEN_NAME, "HÉLÈNE")).isEqualTo(BEFORE);
    }

    @Test
    void another_name_is_taken() {
        assertThat(settled(SURNAME, "Derval").get(SURNAME)).contains("Derval");
    }

    @Test
    void the_name_of_a_body_is_taken_as_it_comes() {
        Facts before = Facts.of(Map.of(NAME, "Saint-Élix"));
        assertThat(Facts.of(Map.of(NAME, "Saint-Elix")).settledAfter(before).get(NAME))
                .contains("Saint-Elix");
    }

    @Test
    void one_field_can_be_put_back_to_what_it_was() {
        Facts now = settled(BIRTH_DATE, "1962-02-03");
        assertThat(now.with(BIRTH_DATE, BEFORE)).isEqualTo(BEFORE);
    }

    @Test
    void given_names_of_which_the_first_alone_is_said_now_are_kept() {
        Facts before = Facts.of(Map.of(GIVEN_NAME, "Jean, Henri, François"));
        assertThat(Facts.of(Map.of(GIVEN_NAME, "JEAN")).settledAfter(before)).isEqualTo(before);
        assertThat(Facts.of(Map.of(GIVEN_NAME, "Henri")).settledAfter(before).get(GIVEN_NAME))
                .contains("Henri");
        assertThat(Facts.of(Map.of(GIVEN_NAME, "Jean, Paul"))
                        .settledAfter(before)
                        .get(GIVEN_NAME))
                .contains("Jean, Paul");
    }

    @Test
    void who_is_no_longer_said_to_stand_in_holds_the_function() {
        Facts acting = Facts.of(Map.of(Field.FUNCTION, "MAYOR", Field.TENURE, "INTERIM"));
        assertThat(Facts.of(Map.of(Field.FUNCTION, "MAYOR"))
                        .settledAfter(acting)
                        .tenure())
                .isEqualTo(Tenure.SHARED);
        assertThat(Facts.of(Map.of(SURNAME, "Derval")).settledAfter(acting).tenure())
                .isEqualTo(Tenure.INTERIM);
    }

    @Test
    void settling_the_same_facts_again_changes_nothing() {
        Trials.of(5_000, random -> {
            Facts now = chance(random).settledAfter(chance(random));
            assertThat(now.settledAfter(now)).isEqualTo(now);
            assertThat(Facts.none().settledAfter(now)).isEqualTo(now);
            assertThat(now.settledAfter(Facts.none())).isEqualTo(now);
        });
    }

    @Test
    void an_absent_value_is_not_said_and_an_empty_one_is() {
        Facts facts = Facts.builder()
                .say(SURNAME, "")
                .say(SEX, Optional.empty())
                .say(BIRTH_DATE, Optional.of("1961-02-03"))
                .build();
        assertThat(facts.get(SURNAME)).isEmpty();
        assertThat(facts.values()).containsOnlyKeys(SURNAME, BIRTH_DATE);
        assertThat(Facts.builder().build()).isSameAs(Facts.none());
    }

    @Test
    void one_content_has_one_canonical_text_whatever_the_order_of_saying() {
        Facts one = Facts.builder().say(SURNAME, "Derval").say(SEX, "F").build();
        Facts other = Facts.builder().say(SEX, "F").say(SURNAME, "Derval").build();
        assertThat(one.canonical()).isEqualTo(other.canonical()).isEqualTo("SURNAME=Derval\nSEX=F\n");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(BEFORE);
    }

    @Test
    void said_empty_and_not_read_are_two_contents() {
        assertThat(Facts.of(Map.of(SEX, "")).canonical())
                .isNotEqualTo(Facts.none().canonical());
    }

    @Test
    void fields_are_shown_and_values_are_not() {
        assertThat(BEFORE).hasToString("Facts[SURNAME, GIVEN_NAME, BIRTH_DATE]");
    }

    private static Facts settled(Field field, String value) {
        return Facts.of(Map.of(field, value)).settledAfter(BEFORE);
    }

    private static Facts chance(Random random) {
        Facts.Builder facts = Facts.builder();
        for (Field field : Field.values()) {
            if (random.nextInt(3) > 0) {
                facts.say(field, Trials.text(random, 3, "éeÉE "));
            }
        }
        return facts.build();
    }
}
