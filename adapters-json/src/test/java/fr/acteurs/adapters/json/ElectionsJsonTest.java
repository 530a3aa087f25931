package fr.acteurs.adapters.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.source.ElectionWindow;
import fr.acteurs.domain.source.ElectionWindow.Thresholds;
import fr.acteurs.domain.source.SourceCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElectionsJsonTest {

    private static final String ENTRY = """
            {"elections": [{
              "sources": ["rne-maires"], "where": ["32", "2A"], "from": "2026-03-15", "to": "2026-07-20",
              "thresholds": {"fewerRows": 0.15, "endedInSegment": 0.05, "endedInDepartement": 0.2},
              "by": "AD", "approvedBy": "BM", "reason": "municipales"}]}
            """;

    @Test
    void an_entry_says_what_where_when_and_by_which_limits() {
        var window = windows(ENTRY).get(0);
        assertThat(window.sources()).containsExactly(SourceCode.of("rne-maires"));
        assertThat(window.where()).containsExactlyInAnyOrder(new DepartementCode("32"), new DepartementCode("2A"));
        assertThat(window.thresholds()).isEqualTo(new Thresholds(0.15, 0.05, 0.2));
        assertThat(window.covers(SourceCode.of("rne-maires"), LocalDate.parse("2026-07-20")))
                .isTrue();
        assertThat(window.covers(SourceCode.of("rne-maires"), LocalDate.parse("2026-07-21")))
                .isFalse();
    }

    @Test
    void a_contract_without_a_calendar_has_no_entry() {
        assertThat(windows("{}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2026-03-15\" | \"15/03/2026\" | elections[0].from",
                "\"2026-07-20\" | \"2026-03-14\" | elections[0]: to is 2026-03-14",
                "\"2026-07-20\" | \"2036-07-20\" | elections[0]: to is 2036-07-20",
                "[\"32\", \"2A\"] | \"FRANCE\" | elections[0].where",
                "[\"32\", \"2A\"] | [\"320\"] | elections[0].where[0]",
                "0.15 | 1 | elections[0].thresholds: fewerRows is 1.0",
                "0.05 | 0 | elections[0].thresholds: endedInSegment is 0.0",
                "0.2 | \"no\" | elections[0].thresholds.endedInDepartement",
                "\"endedInSegment\" | \"ended\" | elections[0].thresholds.ended",
                "\"BM\" | \" ad\" | elections[0]: approvedBy",
                "[\"rne-maires\"] | [] | elections[0]: sources",
                "\"municipales\" | \"\" | elections[0]: reason"
            })
    void what_is_wrong_is_named_with_its_place(String right, String wrong, String place) {
        assertThatThrownBy(() -> windows(ENTRY.replace(right, wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(place);
    }

    private static List<ElectionWindow> windows(String contract) {
        return ElectionsJson.windows(new Keys(Json.parse(contract.getBytes(StandardCharsets.UTF_8))));
    }
}
