package fr.acteurs.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.FunctionCode;
import org.junit.jupiter.api.Test;

class SegmentCatalogueTest {

    private static final SegmentCatalogue SEGMENTS = SegmentCatalogue.standard();

    @Test
    void communes_are_in_segment_1_and_groupings_with_their_own_tax_in_segment_2() {
        assertThat(SEGMENTS.segmentsOf(EntityKind.COMMUNE)).containsExactly(1);
        assertThat(SEGMENTS.segmentsOf(EntityKind.of("CC"))).containsExactly(2);
        assertThat(SEGMENTS.kindsOf(2))
                .extracting(EntityKind::code)
                .containsExactlyInAnyOrder("METROPOLE", "CU", "CA", "CC");
    }

    @Test
    void a_body_of_another_kind_is_in_no_segment() {
        assertThat(SEGMENTS.segmentsOf(EntityKind.of("SYNDICAT"))).isEmpty();
        assertThat(SEGMENTS.kindsOf(15)).isEmpty();
    }

    @Test
    void executives_of_communes_are_wished_and_all_members_of_other_assemblies() {
        assertThat(SEGMENTS.wishes(EntityKind.COMMUNE, FunctionCode.MAYOR)).isTrue();
        assertThat(SEGMENTS.wishes(EntityKind.COMMUNE, FunctionCode.of("MUNICIPAL_COUNCILLOR")))
                .isFalse();
        assertThat(SEGMENTS.wishes(EntityKind.of("REGION"), FunctionCode.of("REGIONAL_COUNCILLOR")))
                .isTrue();
        assertThat(SEGMENTS.wishes(EntityKind.of("SENAT"), FunctionCode.of("SENATOR")))
                .isTrue();
        assertThat(SEGMENTS.wishes(EntityKind.COMMUNE, FunctionCode.of("DGS"))).isFalse();
        assertThat(SEGMENTS.wishes(EntityKind.of("CC"), FunctionCode.MAYOR)).isFalse();
    }

    @Test
    void every_number_has_kinds_and_every_kind_of_a_number_is_in_it() {
        assertThat(SEGMENTS.numbers()).containsExactly(1, 2, 7);
        for (int number : SEGMENTS.numbers()) {
            assertThat(SEGMENTS.kindsOf(number))
                    .isNotEmpty()
                    .allSatisfy(kind -> assertThat(SEGMENTS.segmentsOf(kind)).contains(number));
        }
    }
}
