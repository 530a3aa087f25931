package fr.acteurs.domain.feed;

import static fr.acteurs.domain.Examples.COMMUNE;
import static fr.acteurs.domain.Examples.MANDATE;
import static fr.acteurs.domain.Examples.PERSON;
import static fr.acteurs.domain.Examples.with;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.Nomenclature;
import fr.acteurs.domain.Segments;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.sector.Sector;
import fr.acteurs.domain.sector.Sector.Family;
import fr.acteurs.domain.sector.SectorCode;
import fr.acteurs.domain.sector.Sectors;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReleasePolicyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);
    static final Sectors SECTORS = new Sectors(
            "0",
            List.of(
                    new Sector(
                            SectorCode.of("URBANISME"),
                            "Urbanisme",
                            Family.TERRITORIAL,
                            List.of("urbanisme"),
                            Map.of()),
                    new Sector(SectorCode.of("EAU"), "Eau", Family.TERRITORIAL, List.of("eau"), Map.of())),
            List.of());
    private static final ReleasePolicy POLICY = new ReleasePolicy(Segments.SMALL, Nomenclature.SMALL, SECTORS);

    @Test
    void an_open_body_of_a_followed_segment_leaves() {
        assertThat(POLICY.release(organisation(COMMUNE)).orElseThrow().segments())
                .containsExactly(1);
    }

    @Test
    void a_closed_body_does_not_leave_nor_does_anybody_in_it() {
        assertThat(POLICY.release(organisation(COMMUNE.closed()))).isEmpty();
        assertThat(POLICY.release(contact(MANDATE, COMMUNE.closed()))).isEmpty();
    }

    @Test
    void a_body_of_no_segment_does_not_leave_nor_does_anybody_in_it() {
        LegalEntity syndicate = with(COMMUNE, "kind", EntityKind.of("SYNDICAT"));
        assertThat(POLICY.release(organisation(syndicate))).isEmpty();
        assertThat(POLICY.release(contact(MANDATE, syndicate))).isEmpty();
    }

    @Test
    void a_current_function_leaves_and_an_ended_one_does_not() {
        assertThat(POLICY.release(contact(MANDATE, COMMUNE)).orElseThrow().segments())
                .containsExactly(1);
        assertThat(POLICY.release(contact(MANDATE.ended(MONDAY, null), COMMUNE)))
                .isEmpty();
    }

    @Test
    void a_function_that_is_not_wished_leaves_and_says_so() {
        Mandate director = with(MANDATE, "function", FunctionCode.of("DGS"));
        assertThat(POLICY.release(contact(director, COMMUNE)).orElseThrow().wished())
                .isFalse();
        assertThat(POLICY.release(contact(MANDATE, COMMUNE)).orElseThrow().wished())
                .isTrue();
    }

    @Test
    void what_may_not_leave_any_more_can_still_be_withdrawn() {
        Organisation closed = organisation(COMMUNE.closed());
        Contact ended = contact(MANDATE.ended(MONDAY, null), COMMUNE.closed());
        assertThat(POLICY.withdrawal(closed).row().organisation()).isEqualTo(closed);
        assertThat(POLICY.withdrawal(ended).row().contact()).isEqualTo(ended);
    }

    @Test
    void nobody_outside_can_make_a_row_that_has_not_passed() {
        assertThat(Stream.of(
                                ReleasableContact.class,
                                ReleasableOrganisation.class,
                                ReleasablePerson.class,
                                ReleasableSector.class,
                                DisclosedObjection.class,
                                ReleasableExtras.class)
                        .flatMap(type -> Stream.of(type.getDeclaredConstructors())))
                .hasSize(7)
                .noneMatch(constructor -> Modifier.isPublic(constructor.getModifiers()));
    }

    static Organisation organisation(LegalEntity body) {
        return new Organisation(body, 7, MONDAY);
    }

    static Contact contact(Mandate mandate, LegalEntity body) {
        return new Contact(mandate, PERSON, body, 7, MONDAY, null, Permission.NONE);
    }
}
