package fr.acteurs.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GivenNamesTest {

    @Test
    void the_first_of_several_given_names_is_what_somebody_is_called_by() {
        assertThat(GivenNames.first("Jean, Henri, François")).isEqualTo("Jean");
        assertThat(GivenNames.first("Jean Pierre ,Paul")).isEqualTo("Jean Pierre");
        assertThat(GivenNames.first("Anne")).isEqualTo("Anne");
        assertThat(GivenNames.first("")).isEmpty();
    }

    @Test
    void given_names_of_which_one_register_has_the_first_alone_are_equal() {
        assertThat(NameKey.of("DERVAL", "Jean, Henri")).isEqualTo(NameKey.of("Derval", "JEAN"));
        assertThat(NameKey.of("DERVAL", "Henri, Jean")).isNotEqualTo(NameKey.of("Derval", "JEAN"));
    }

    @Test
    void several_say_more_than_their_first_and_nothing_of_another() {
        assertThat(GivenNames.sayMore("Hélène, Marie", "HELENE")).isTrue();
        assertThat(GivenNames.sayMore("Hélène, Marie", "Marie")).isFalse();
        assertThat(GivenNames.sayMore("Hélène, Marie", "Hélène, Anne")).isFalse();
        assertThat(GivenNames.sayMore("Hélène", "HELENE")).isFalse();
    }
}
