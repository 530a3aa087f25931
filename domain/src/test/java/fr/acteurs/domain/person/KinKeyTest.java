package fr.acteurs.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinKeyTest {

    private static final LocalDate DAY = LocalDate.of(1961, 2, 3);

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "VALMONT, Valmont-Derval",
        "DERVAL, VALMONT EPOUSE DERVAL",
        "K/DIAL, KDIAL",
        "LY, LY NGUYEN",
        "LE GOFF, Le-Goff"
    })
    void surnames_that_share_a_word_share_a_key(String one, String other) {
        assertThat(share(one, other, DAY)).isTrue();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"LE GOFF, LE GALL", "DE LA TOUR, DE LA BARRE", "VALMONT, DERVAL"})
    void particles_and_other_surnames_share_none(String one, String other) {
        assertThat(share(one, other, DAY)).isFalse();
    }

    @Test
    void who_was_born_on_another_day_shares_none() {
        assertThat(share("VALMONT", "VALMONT", DAY.plusDays(1))).isFalse();
    }

    private static boolean share(String one, String other, LocalDate otherDay) {
        return !Collections.disjoint(
                KinKey.of(NameKey.of(one, "Anne"), DAY), KinKey.of(NameKey.of(other, "Anne"), otherDay));
    }
}
