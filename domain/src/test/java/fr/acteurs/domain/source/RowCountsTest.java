package fr.acteurs.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.source.Notice.Reason;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowCountsTest {

    private static final Dataset MAYORS = Dataset.of("maires", Column.required("Nom"));

    @Test
    void one_ragged_row_in_a_hundred_is_tolerated_and_more_holds_the_edition() {
        assertThat(counts(200, 2).raggedGate()).isEmpty();
        assertThat(counts(200, 3).raggedGate().map(Object::toString))
                .contains("RAGGED_ROWS (lignes de largeur anormale) : 3 lignes sur 200 (limite : 1 %)");
        assertThat(counts(99, 1).raggedGate()).isPresent();
        assertThat(LongStream.rangeClosed(1, 10_000)
                        .filter(n -> counts(100 * n, n).raggedGate().isPresent()))
                .isEmpty();
    }

    @Test
    void five_rows_in_a_hundred_may_go() {
        assertThat(counts(950, 0).rowCountGate(MAYORS.shrink(), MAYORS.growth(), 1_000))
                .isEmpty();
        assertThat(counts(949, 0)
                        .rowCountGate(MAYORS.shrink(), MAYORS.growth(), 1_000)
                        .map(Object::toString))
                .contains(
                        "ROW_COUNT (nombre de lignes) : 949 lignes, 1000 dans la dernière édition (limite : 950 à 1500)");
    }

    @Test
    void half_as_many_again_may_come() {
        assertThat(counts(1_500, 0).rowCountGate(MAYORS.shrink(), MAYORS.growth(), 1_000))
                .isEmpty();
        assertThat(counts(1_501, 0).rowCountGate(MAYORS.shrink(), MAYORS.growth(), 1_000))
                .isPresent();
    }

    @Test
    void a_file_whose_last_row_is_ragged_was_cut() {
        assertThat(new RowCounts(3, 1, 0, 2, 1, true).lastLineGate().map(Gate.Held::gate))
                .contains(Gate.LAST_LINE);
        assertThat(counts(2, 1).lastLineGate()).isEmpty();
    }

    @Test
    void a_file_without_rows_is_held() {
        assertThat(counts(0, 0).emptyGate().map(Gate.Held::gate)).contains(Gate.ROW_COUNT);
        assertThat(counts(1, 0).emptyGate()).isEmpty();
    }

    @Test
    void half_of_the_rows_may_be_refused_for_what_they_say_and_more_hold_the_edition() {
        assertThat(counts(4, 0).refusedGate(Map.of(Reason.BAD_CODE, 2L))).isEmpty();
        assertThat(counts(4, 0)
                        .refusedGate(Map.of(Reason.BAD_CODE, 2L, Reason.MISSING_VALUE, 1L))
                        .map(Object::toString))
                .contains("REFUSED_ROWS (lignes refusées) : 3 lignes refusées sur 4, dont 2 : code invalide"
                        + " (limite : la moitié des lignes)");
    }

    @Test
    void what_a_row_says_is_told_from_what_we_do_not_follow_and_from_doubles() {
        assertThat(Reason.values())
                .filteredOn(Reason::isFault)
                .containsExactlyInAnyOrder(
                        Reason.RAGGED_ROW,
                        Reason.FIELD_TOO_LONG,
                        Reason.BAD_CODE,
                        Reason.MISSING_VALUE,
                        Reason.FORMULA,
                        Reason.UNKNOWN_BODY,
                        Reason.BROKEN_RECORD);
        assertThat(counts(4, 0).refusedGate(Map.of(Reason.OUT_OF_SCOPE, 4L, Reason.TWO_HOLDERS, 4L)))
                .isEmpty();
    }

    @Test
    void limits_are_printed_in_ordinary_digits_whatever_the_machine_speaks() {
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(counts(1, 0)
                            .rowCountGate(MAYORS.shrink(), MAYORS.growth(), 1_000)
                            .orElseThrow()
                            .limit())
                    .isEqualTo("950 à 1500");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void every_gate_and_every_reason_has_a_french_name() {
        assertThat(Gate.values())
                .extracting(Gate::label)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(Notice.Reason.values())
                .allSatisfy(reason -> assertThat(reason.effect()).isNotNull())
                .extracting(Notice.Reason::label)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    private static RowCounts counts(long rows, long ragged) {
        return new RowCounts(rows + 1, 1, 0, rows, ragged, false);
    }
}
