package fr.acteurs.domain.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final Request MAYORS = new Request(new TemplateCode("MAYORS_2026"), new PurposeCode("MAILING"), 3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "zoe",
                "Zoé Exemple",
                "ZOÉ",
                "ZOE EXEMPLE",
                "zoe@example.fr",
                "12_RUE",
                "RUE_12345",
                "P_06_12_34_56",
                "A_NAME_THAT_IS_MUCH_TOO_LONG_FOR_ANY_CODE"
            })
    void what_a_person_typed_is_no_code_and_is_not_repeated(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TemplateCode(typed))
                .withMessageStartingWith("A template is a code")
                .satisfies(refused -> assertThat(typed.isBlank()
                                || typed.equals("A")
                                || !refused.getMessage().contains(typed))
                        .isTrue());
        assertThatIllegalArgumentException().isThrownBy(() -> new PurposeCode(typed));
    }

    @Test
    void a_name_is_no_pseudonym() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pseudonym("zoe.exemple"))
                .withMessageNotContaining("zoe");
    }

    @Test
    void queries_and_extractions_ask_something_and_nothing_else_does() {
        assertThat(Deed.query(MAYORS, TraceResult.DONE).request()).isEqualTo(MAYORS);
        assertThatIllegalArgumentException().isThrownBy(() -> new Deed(TraceEvent.EXTRACTION, null, TraceResult.DONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Deed(TraceEvent.SIGN_IN, MAYORS, TraceResult.DONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Request(MAYORS.template(), MAYORS.purpose(), -1));
    }

    @Test
    void an_extraction_that_came_to_its_end_is_an_access() {
        assertThat(Deed.extraction(MAYORS, TraceResult.DONE).isCounted()).isTrue();
        assertThat(Deed.extraction(MAYORS, TraceResult.FAILED).isCounted()).isFalse();
        assertThat(Deed.query(MAYORS, TraceResult.DONE).isCounted()).isFalse();
    }

    @Test
    void an_instant_is_kept_to_the_microsecond() {
        Trace trace = new Trace(
                Instant.parse("2026-03-01T10:00:00.123456789Z"), new Pseudonym("a".repeat(64)), Deed.signIn());
        assertThat(trace.at()).isEqualTo("2026-03-01T10:00:00.123456Z");
    }
}
