package fr.acteurs.domain.entity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.domain.identity.Siret;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TakeoverTest {

    @Test
    void a_legal_person_that_moves_takes_nothing_over() {
        var from = new Siret("99000201600014");
        var to = new Siret("99000201600022");
        assertThatThrownBy(() -> new Takeover(from, to, LocalDate.of(2026, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one legal person");
    }
}
