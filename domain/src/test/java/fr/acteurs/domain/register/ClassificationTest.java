package fr.acteurs.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.Segments;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.segment.Domains;
import fr.acteurs.domain.segment.Kind;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.segment.Selector;
import fr.acteurs.domain.segment.Selector.Member;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassificationTest {

    private static final String CITY = "217500016";

    private static final Classification CLASSIFICATION = Classification.of(SegmentCatalogue.of(List.of(
            Segments.segment(
                    1,
                    kind("CITY", selector(Set.of("7229"), Set.of("council"), Set.of(), Set.of(), CITY)),
                    kind("COUNTY", selector(Set.of("7220"), Set.of("council"), Set.of(), Set.of()))),
            Segments.segment(2, kind("MIXED", selector(Set.of("7355"), Set.of(), Set.of("SMO"), Set.of()))),
            Segments.segment(
                    11,
                    kind("HOME_PUBLIC", selector(Set.of("7366"), Set.of(), Set.of(), Set.of("500"))),
                    kind("HOME_PRIVATE", selector(Set.of("9220"), Set.of(), Set.of(), Set.of("500")))),
            Segments.segment(16, kind("PARK", selector(Set.of("7355"), Set.of("park"), Set.of(), Set.of()))))));

    private static Kind kind(String code, Selector selector) {
        Kind plain = Segments.kind(code);
        return new Kind(
                plain.code(),
                plain.label(),
                true,
                selector,
                List.of(),
                Set.of(),
                Set.of(),
                Domains.NONE,
                Optional.empty(),
                Optional.empty());
    }

    private static Selector selector(
            Set<String> categories, Set<String> dila, Set<String> banatic, Set<String> finess, String... members) {
        return new Selector(
                categories,
                Set.of(),
                dila,
                banatic,
                finess,
                Set.of(),
                List.of(members).stream()
                        .map(siren -> new Member("X", new Siren(siren), false))
                        .toList(),
                Optional.empty());
    }

    private static final Classification BY_STATUS = Classification.of(SegmentCatalogue.of(List.of(
            Segments.segment(10, kind("CLINIC_PUBLIC", ofEstablishments("365", "1000"))),
            Segments.segment(
                    11,
                    kind("HOME_PUBLIC", ofEstablishments("500", "1000")),
                    kind("HOME_PRIVATE", ofEstablishments("500", "2100"))))));

    private static Selector ofEstablishments(String category, String status) {
        return new Selector(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(category),
                Set.of(status),
                Set.of(),
                List.of(),
                Optional.empty());
    }

    private static List<EntityKind> byStatus(String category, String status) {
        return BY_STATUS.kindsOf(Facts.of(Map.of(Field.FINESS_CATEGORY, category, Field.FINESS_STATUS, status)));
    }

    @Test
    void the_status_of_who_runs_an_establishment_tells_apart_and_rules_out() {
        assertThat(byStatus("500", "2100")).containsExactly(EntityKind.of("HOME_PRIVATE"));
        assertThat(byStatus("365", "1000")).containsExactly(EntityKind.of("CLINIC_PUBLIC"));
        assertThat(byStatus("365", "2200")).isEmpty();
        assertThat(BY_STATUS.doubts(Facts.of(Map.of(Field.FINESS_CATEGORY, "365", Field.FINESS_STATUS, "2200"))))
                .isEmpty();
    }

    @Test
    void an_establishment_of_which_no_status_is_known_is_what_its_category_says_alone() {
        assertThat(BY_STATUS.kindsOf(Facts.of(Map.of(Field.FINESS_CATEGORY, "365"))))
                .containsExactly(EntityKind.of("CLINIC_PUBLIC"));
        assertThat(BY_STATUS.doubts(Facts.of(Map.of(Field.FINESS_CATEGORY, "500"))))
                .hasSize(2);
    }

    private static List<String> kindsOf(Map<Field, String> said) {
        return CLASSIFICATION.kindsOf(Facts.of(said)).stream()
                .map(EntityKind::code)
                .toList();
    }

    @Test
    void a_register_that_is_there_to_say_so_decides() {
        assertThat(kindsOf(Map.of(Field.KIND, "COUNTY"))).containsExactly("COUNTY");
        assertThat(kindsOf(Map.of(Field.KIND, "NO_KIND_OF_OURS"))).containsExactly("NO_KIND_OF_OURS");
    }

    @Test
    void a_code_that_one_kind_selects_decides() {
        assertThat(kindsOf(Map.of(Field.DILA_TYPES, "park"))).containsExactly("PARK");
        assertThat(kindsOf(Map.of(Field.BANATIC_NATURE, "SMO"))).containsExactly("MIXED");
    }

    @Test
    void a_body_may_be_of_several_kinds_in_the_order_of_the_contract() {
        assertThat(kindsOf(Map.of(Field.DILA_TYPES, "bench|park", Field.BANATIC_NATURE, "SMO")))
                .containsExactly("MIXED", "PARK");
        assertThat(kindsOf(Map.of(Field.DILA_TYPES, "park", Field.KIND, "COUNTY")))
                .containsExactly("COUNTY", "PARK");
    }

    @Test
    void a_legal_category_or_an_activity_never_decides_alone() {
        assertThat(kindsOf(Map.of(Field.LEGAL_CATEGORY, "7355", Field.ACTIVITY, "8411Z NAFRev2")))
                .isEmpty();
    }

    @Test
    void a_legal_category_tells_apart_what_one_code_selects() {
        assertThat(kindsOf(Map.of(Field.FINESS_CATEGORY, "500", Field.LEGAL_CATEGORY, "9220")))
                .containsExactly("HOME_PRIVATE");
    }

    @Test
    void where_nothing_tells_them_apart_a_body_is_of_none_and_the_doubt_is_named() {
        var said = Facts.of(Map.of(Field.FINESS_CATEGORY, "500", Field.LEGAL_CATEGORY, "5710"));
        assertThat(CLASSIFICATION.kindsOf(said)).isEmpty();
        assertThat(CLASSIFICATION.doubts(said))
                .extracting(EntityKind::code)
                .containsExactly("HOME_PUBLIC", "HOME_PRIVATE");
        assertThat(CLASSIFICATION.doubts(Facts.of(Map.of(Field.FINESS_CATEGORY, "999"))))
                .isEmpty();
        assertThat(CLASSIFICATION.doubts(said.with(Field.KIND, "COUNTY"))).isEmpty();
    }

    @Test
    void a_closed_list_tells_apart_and_selects_legal_persons() {
        assertThat(kindsOf(Map.of(Field.SIREN, CITY))).containsExactly("CITY");
        assertThat(kindsOf(Map.of(Field.SIREN, CITY, Field.DILA_TYPES, "council")))
                .containsExactly("CITY");
    }

    @Test
    void a_service_with_the_siren_of_the_body_that_it_serves_is_not_that_body() {
        assertThat(kindsOf(Map.of(Field.SIREN, CITY, Field.DILA_TYPES, "ccas"))).isEmpty();
    }
}
