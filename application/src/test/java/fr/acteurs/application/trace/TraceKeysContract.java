package fr.acteurs.application.trace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.trace.Pseudonym;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of keys promises. */
public abstract class TraceKeysContract {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private TraceKeys keys;

    /** A keeper that has none. */
    protected abstract TraceKeys emptyKeys();

    @BeforeEach
    void begin() {
        keys = emptyKeys();
    }

    @Test
    void a_user_has_one_pseudonym_a_month_and_another_one_the_next() {
        Pseudonym january = keys.pseudonym(JANUARY, "zoe.exemple");
        assertThat(keys.pseudonym(JANUARY, "zoe.exemple")).isEqualTo(january);
        assertThat(keys.pseudonym(JANUARY, "yann.exemple")).isNotEqualTo(january);
        assertThat(keys.pseudonym(JANUARY.plusMonths(1), "zoe.exemple")).isNotEqualTo(january);
    }

    @Test
    void a_key_is_made_when_a_month_first_needs_it() {
        assertThat(keys.months()).isEmpty();
        keys.pseudonym(JANUARY.plusMonths(1), "zoe.exemple");
        keys.pseudonym(JANUARY, "zoe.exemple");
        assertThat(keys.months()).containsExactly(JANUARY, JANUARY.plusMonths(1));
    }

    @Test
    void a_key_that_was_destroyed_makes_no_pseudonym_again() {
        Pseudonym before = keys.pseudonym(JANUARY, "zoe.exemple");
        keys.destroy(JANUARY);
        keys.destroy(JANUARY);
        assertThat(keys.months()).isEmpty();
        assertThat(keys.pseudonym(JANUARY, "zoe.exemple")).isNotEqualTo(before);
    }
}
