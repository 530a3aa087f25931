package fr.acteurs.adapters.json;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.segment.Kind;
import fr.acteurs.domain.segment.Segment;
import fr.acteurs.domain.segment.SegmentCatalogue;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whoever knows the tender finds, by its own words (3.1), what the shipped contract makes of them. */
class TenderWordsTest {

    private final SegmentCatalogue segments =
            new ContractJson(NomenclatureJson.functions()).inForce().segments();

    private List<String> found(String word) {
        return segments.named(word).stream().map(kind -> kind.code().code()).toList();
    }

    /** Words of the tender, dead ones too, with the kinds that they stand for. */
    @ParameterizedTest
    @CsvFileSource(resources = "tender-words.csv", delimiter = ';')
    void a_word_of_the_tender_finds_the_living_kinds(String word, String kinds) {
        assertThat(found(word)).containsExactlyInAnyOrderElementsOf(Arrays.asList(kinds.split(" ")));
    }

    @Test
    void every_kind_has_a_label_and_is_found_by_it_and_by_its_code_and_no_other_is() {
        assertThat(segments.segments().stream().map(Segment::kinds).flatMap(List::stream))
                .hasSizeGreaterThan(90)
                .allSatisfy(kind -> {
                    assertThat(kind.label())
                            .isNotBlank()
                            .isNotEqualTo(kind.code().code());
                    assertThat(segments.named(kind.label()))
                            .extracting(Kind::code)
                            .containsExactly(kind.code());
                    assertThat(segments.named(kind.code().code()))
                            .extracting(Kind::code)
                            .containsExactly(kind.code());
                });
    }
}
