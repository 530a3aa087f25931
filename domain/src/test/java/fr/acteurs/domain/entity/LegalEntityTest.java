package fr.acteurs.domain.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import org.junit.jupiter.api.Test;

class LegalEntityTest {

    private static final Siren SIREN = new Siren("217500016");
    private static final Siret SIRET = new Siret("21750001600019");
    private static final Siret SEAT_MOVED = new Siret("21750001600027");

    @Test
    void a_body_has_a_name_and_perhaps_no_number() {
        assertThat(body("Paris", null, null).siret()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> body(" ", SIREN, SIRET));
    }

    @Test
    void a_siret_is_one_of_the_siren() {
        assertThat(body("Paris", SIREN, SIRET).siret()).isEqualTo(SIRET);
        assertThat(body("Paris", null, SIRET).siret()).isEqualTo(SIRET);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> body("Paris", new Siren("356000000"), SIRET))
                .withMessageContaining("21750001600019");
    }

    @Test
    void a_body_that_closes_stays_what_it_was_otherwise() {
        LegalEntity paris = body("Paris", SIREN, SIRET);
        assertThat(paris.isOpen()).isTrue();
        assertThat(paris.closed().isOpen()).isFalse();
        assertThat(paris.closed())
                .usingRecursiveComparison()
                .ignoringFields("state")
                .isEqualTo(paris);
    }

    @Test
    void a_seat_that_moved_leaves_the_siret_that_it_had() {
        LegalEntity before = body("Paris", SIREN, SIRET);
        LegalEntity moved = body("Paris", SIREN, SEAT_MOVED).after(before);
        assertThat(moved.formerSiret()).isEqualTo(SIRET);
        assertThat(body("Paris", SIREN, SEAT_MOVED).after(moved).formerSiret()).isEqualTo(SIRET);
        assertThat(before.after(body("Paris", SIREN, null)).formerSiret()).isNull();
    }

    @Test
    void another_siren_is_another_legal_person_and_the_first_one_known_is_none() {
        LegalEntity paris = body("Paris", SIREN, null);
        assertThat(body("Paris", new Siren("356000000"), null).isAnotherThan(paris))
                .isTrue();
        assertThat(body("Paris", SIREN, SIRET).isAnotherThan(paris)).isFalse();
        assertThat(paris.isAnotherThan(body("Paris", null, null))).isFalse();
    }

    @Test
    void nobody_lives_in_a_destroyed_village_and_that_is_a_population() {
        assertThat(new Population(0, 2023).inhabitants()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Population(-1, 2023));
        assertThatIllegalArgumentException().isThrownBy(() -> new Population(1, 23));
    }

    @Test
    void a_kind_is_a_code() {
        assertThat(EntityKind.of("CC")).hasToString("CC");
        assertThatIllegalArgumentException().isThrownBy(() -> EntityKind.of("commune"));
        assertThatIllegalArgumentException().isThrownBy(() -> EntityKind.of("C"));
    }

    private static LegalEntity body(String name, Siren siren, Siret siret) {
        return LegalEntity.of(new EntityId("O-01ARYZ6S410123456789ABCDEF"), EntityKind.COMMUNE, name)
                .siren(siren)
                .siret(siret)
                .build();
    }
}
