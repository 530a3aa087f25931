package fr.acteurs.domain.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MandateTest {

    private static final String ULID = "01ARYZ6S410123456789ABCDEF";
    private static final FunctionId SUCCESSOR = new FunctionId("F-01ARYZ6S410123456789ABCDEG");
    private static final Mandate MANDATE = new Mandate(
            new FunctionId("F-" + ULID),
            new PersonId("P-" + ULID),
            new EntityId("O-" + ULID),
            FunctionCode.MAYOR,
            Tenure.SOLE,
            "Maire",
            null,
            null,
            null,
            null,
            null,
            null);

    @Test
    void a_mandate_is_current_until_it_ends() {
        Mandate ended = MANDATE.ended(LocalDate.of(2026, 3, 21), SUCCESSOR);
        assertThat(MANDATE.isCurrent()).isTrue();
        assertThat(ended.isCurrent()).isFalse();
        assertThat(ended.endedOn()).isEqualTo("2026-03-21");
        assertThat(ended.replacedBy()).isEqualTo(SUCCESSOR);
        assertThat(ended)
                .usingRecursiveComparison()
                .ignoringFields("endedOn", "replacedBy")
                .isEqualTo(MANDATE);
    }

    @Test
    void a_function_has_a_code() {
        assertThat(FunctionCode.MAYOR).hasToString("MAYOR");
        assertThatIllegalArgumentException().isThrownBy(() -> FunctionCode.of("Maire"));
        assertThatIllegalArgumentException().isThrownBy(() -> FunctionCode.of("M"));
        assertThatIllegalArgumentException().isThrownBy(() -> FunctionCode.of("=MAYOR"));
    }
}
