package fr.acteurs.domain.segment;

import static fr.acteurs.domain.Segments.kind;
import static fr.acteurs.domain.Segments.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.domain.Segments;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.FunctionCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SegmentCatalogueTest {

    private static final SegmentCatalogue SEGMENTS = Segments.SMALL;

    @Test
    void a_body_is_in_the_segment_of_its_kind() {
        assertThat(SEGMENTS.segmentsOf(EntityKind.COMMUNE)).containsExactly(1);
        assertThat(SEGMENTS.segmentsOf(EntityKind.of("CC"))).containsExactly(2);
    }

    @Test
    void a_body_of_another_kind_is_in_no_segment() {
        assertThat(SEGMENTS.segmentsOf(EntityKind.of("SYNDICAT"))).isEmpty();
        assertThat(SEGMENTS.kind(EntityKind.of("SYNDICAT"))).isEmpty();
    }

    @Test
    void a_kind_may_be_in_several_segments() {
        SegmentCatalogue both =
                SegmentCatalogue.of(List.of(segment(3, alsoIn("SEM_LOGEMENT", 4)), segment(4, kind("SEM"))));

        assertThat(both.segmentsOf(EntityKind.of("SEM_LOGEMENT"))).containsExactly(3, 4);
        assertThat(both.segmentsOf(EntityKind.of("SEM"))).containsExactly(4);
    }

    @Test
    void a_function_is_wished_in_the_kinds_that_ask_for_it_and_in_no_other() {
        assertThat(SEGMENTS.wishes(EntityKind.COMMUNE, FunctionCode.MAYOR)).isTrue();
        assertThat(SEGMENTS.wishes(EntityKind.COMMUNE, FunctionCode.of("MUNICIPAL_COUNCILLOR")))
                .isFalse();
        assertThat(SEGMENTS.wishes(EntityKind.of("CC"), FunctionCode.MAYOR)).isFalse();
        assertThat(SEGMENTS.wishes(EntityKind.of("SYNDICAT"), FunctionCode.MAYOR))
                .isFalse();
    }

    @Test
    void segments_come_by_their_numbers() {
        assertThat(SegmentCatalogue.of(List.of(segment(7), segment(1))).segments())
                .extracting(Segment::number)
                .containsExactly(1, 7);
    }

    @Test
    void a_word_of_the_tender_that_is_used_no_more_finds_the_living_kind() {
        SegmentCatalogue renamed = SegmentCatalogue.of(List.of(segment(5, called("DREETS", "DIRECCTE"), kind("DRAC"))));

        assertThat(renamed.named("Direccte"))
                .extracting(found -> found.code().code())
                .containsExactly("DREETS");
        assertThat(renamed.named("type drac"))
                .extracting(found -> found.code().code())
                .containsExactly("DRAC");
        assertThat(renamed.named("PRES")).isEmpty();
    }

    @Test
    void a_kind_is_found_in_the_plural_and_by_each_name_of_its_label() {
        SegmentCatalogue catalogue = SegmentCatalogue.of(List.of(segment(
                5,
                labelled("PNR", "Parc naturel régional (syndicat mixte)"),
                labelled("DDT", "DDT / DDTM"),
                labelled("HOPITAL_LOCAL", "Centre hospitalier, ex hôpital local"),
                labelled("COUR_DES_COMPTES", "Cour des comptes"))));
        Map<String, String> words = Map.of(
                "parcs naturels régionaux", "PNR",
                "parc naturel régional", "PNR",
                "ddtm", "DDT",
                "Hôpitaux locaux", "HOPITAL_LOCAL",
                "cours des comptes", "COUR_DES_COMPTES");
        words.forEach((word, code) -> assertThat(catalogue.named(word))
                .extracting(found -> found.code().code())
                .as(word)
                .containsExactly(code));
        assertThat(catalogue.named("syndicat mixte")).isEmpty();
    }

    private static Kind labelled(String code, String label) {
        return new Kind(
                EntityKind.of(code),
                label,
                true,
                Selector.NONE,
                List.of(),
                Set.of(),
                Set.of(),
                Domains.NONE,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_number_or_a_kind_that_stands_twice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentCatalogue.of(List.of(segment(1), segment(1))))
                .withMessageContaining("le numéro 1 figure deux fois");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentCatalogue.of(List.of(segment(1, kind("SEM")), segment(2, kind("SEM")))))
                .withMessageContaining("le type d'organisme SEM figure deux fois");
    }

    @Test
    void a_kind_that_is_also_in_a_segment_which_is_not_there_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentCatalogue.of(List.of(segment(3, alsoIn("SEM_LOGEMENT", 4)))))
                .withMessageContaining("SEM_LOGEMENT");
    }

    @Test
    void a_mandatory_segment_is_daily() {
        Segment daily = segment(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Obligation.MANDATORY, Cadence.QUARTERLY, false))
                .withMessageContaining("DAILY");
        assertThat(daily.isDaily()).isTrue();
        assertThat(with(Obligation.COMPLEMENTARY, Cadence.QUARTERLY, false).isDaily())
                .isFalse();
        assertThat(with(Obligation.COMPLEMENTARY, Cadence.QUARTERLY, true).isDaily())
                .isTrue();
    }

    private static Segment with(Obligation obligation, Cadence cadence, boolean joinsDaily) {
        Segment.Targets none = new Segment.Targets(Optional.empty(), Optional.empty());
        return new Segment(
                12,
                "s",
                "S",
                obligation,
                cadence,
                joinsDaily,
                none,
                Map.of(),
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty());
    }

    private static Kind alsoIn(String code, int other) {
        return like(code, List.of(), Set.of(other));
    }

    private static Kind called(String code, String alias) {
        return like(code, List.of(alias), Set.of());
    }

    private static Kind like(String code, List<String> aliases, Set<Integer> alsoIn) {
        Kind plain = Segments.kind(code);
        return new Kind(
                plain.code(),
                plain.label(),
                true,
                Selector.NONE,
                aliases,
                alsoIn,
                Set.of(),
                Domains.NONE,
                Optional.empty(),
                Optional.empty());
    }
}
