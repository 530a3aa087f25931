package fr.acteurs.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PersonNameTest {

    private static final PersonName ANNE = new PersonName("Derval", "Anne");

    @Test
    void a_person_has_a_surname_and_perhaps_a_given_name() {
        assertThat(new PersonName("Derval", "").givenName()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(" ", "Anne"));
    }

    @Test
    void spellings_of_one_name_have_one_key() {
        assertThat(new PersonName("Le Goff-d'Œuvre", "Hélène").key())
                .isEqualTo(new PersonName("LE GOFF D OEUVRE", "HELENE").key())
                .isNotEqualTo(new PersonName("Le Goff", "Hélène").key());
    }

    @Test
    void no_name_and_no_birth_date_reaches_a_log() {
        var person =
                new NaturalPerson(new PersonId("P-01ARYZ6S410123456789ABCDEF"), ANNE, Sex.F, LocalDate.of(1961, 2, 3));
        assertThat(ANNE.toString() + ANNE.key() + person)
                .doesNotContainIgnoringCase("Derval")
                .doesNotContainIgnoringCase("Anne")
                .doesNotContain("1961");
        assertThat(person.toString()).contains("P-01ARYZ6S410123456789ABCDEF");
    }

    @Test
    void a_sex_is_read_as_the_registers_write_it_and_gives_the_form_of_address() {
        assertThat(Sex.parse("M")).contains(Sex.M);
        assertThat(Sex.parse("H")).contains(Sex.M);
        assertThat(Sex.parse(" F ")).contains(Sex.F);
        assertThat(Sex.parse("X")).isEmpty();
        assertThat(Sex.parse("")).isEmpty();
        assertThat(Sex.M.civility()).isEqualTo("M.");
        assertThat(Sex.F.civility()).isEqualTo("Mme");
    }
}
