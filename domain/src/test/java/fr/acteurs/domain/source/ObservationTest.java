package fr.acteurs.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.Nomenclature;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.source.Observation.OfEntity;
import fr.acteurs.domain.source.Observation.OfMandate;
import org.junit.jupiter.api.Test;

class ObservationTest {

    private static final EntityKey COMMUNE = EntityKey.of(new InseeCode("32013"));
    private static final OfMandate SEEN = mayor("DERVAL-LEBœUF", "Hélène", "1961-02-03");

    @Test
    void a_new_case_or_new_accents_are_the_same_subject_and_another_content() {
        OfMandate again = mayor("Derval Leboeuf", "HELENE", "1961-02-03");
        assertThat(again.key()).isEqualTo(SEEN.key());
        assertThat(again.fingerprint()).isNotEqualTo(SEEN.fingerprint());
    }

    @Test
    void another_birth_date_another_name_or_another_body_is_another_subject() {
        assertThat(mayor("DERVAL-LEBœUF", "Hélène", "1961-02-04").key()).isNotEqualTo(SEEN.key());
        assertThat(mayor("DERVAL-LEBœUF", "Hélène", "").key()).isNotEqualTo(SEEN.key());
        assertThat(mayor("DERVAL", "Hélène", "1961-02-03").key()).isNotEqualTo(SEEN.key());
        assertThat(mayor("DERVAL", "LEBœUF Hélène", "1961-02-03").key()).isNotEqualTo(SEEN.key());
        EntityKey neighbour = EntityKey.of(new InseeCode("32014"));
        assertThat(OfMandate.keyedByName(neighbour, FunctionCode.MAYOR, SEEN.facts())
                        .key())
                .isNotEqualTo(SEEN.key());
    }

    @Test
    void a_key_shows_body_and_function_and_no_personal_data() {
        assertThat(SEEN.key()).matches("INSEE:32013/MAYOR#[0-9a-f]{32}");
        assertThat(SEEN.toString()).doesNotContainIgnoringCase("Derval").doesNotContain("1961");
    }

    @Test
    void the_seat_of_a_function_with_one_holder_is_the_body_and_the_function() {
        assertThat(SEEN.seat()).isEmpty();
        assertThat(SEEN.under(Nomenclature.SMALL).seat()).contains("INSEE:32013/MAYOR");
        assertThat(SEEN.under(Nomenclature.SMALL).key()).isEqualTo(SEEN.key());
        var manager = OfMandate.keyedByName(COMMUNE, FunctionCode.of("DGS"), SEEN.facts());
        assertThat(manager.under(Nomenclature.SMALL).seat()).isEmpty();
    }

    @Test
    void who_stands_in_for_a_holder_takes_no_seat() {
        var acting = OfMandate.keyedByName(
                COMMUNE, FunctionCode.MAYOR, SEEN.facts().with(Field.TENURE, Tenure.INTERIM.name()));
        assertThat(acting.under(Nomenclature.SMALL).seat()).isEmpty();
    }

    @Test
    void a_body_is_keyed_by_its_official_number() {
        var commune = new OfEntity(COMMUNE, true, Facts.none());
        assertThat(commune.key()).isEqualTo("INSEE:32013");
        assertThat(commune.fingerprint()).matches("[0-9a-f]{32}");
        assertThat(EntityKey.of(new Siren("217500016"))).hasToString("SIREN:217500016");
    }

    @Test
    void the_key_of_a_body_is_read_back_from_its_text() {
        assertThat(EntityKey.parse(COMMUNE.toString())).isEqualTo(COMMUNE);
    }

    private static OfMandate mayor(String surname, String givenName, String born) {
        return OfMandate.keyedByName(
                COMMUNE,
                FunctionCode.MAYOR,
                Facts.builder()
                        .say(Field.SURNAME, surname)
                        .say(Field.GIVEN_NAME, givenName)
                        .say(Field.BIRTH_DATE, born)
                        .build());
    }
}
