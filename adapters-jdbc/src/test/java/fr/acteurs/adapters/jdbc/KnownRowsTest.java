package fr.acteurs.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fr.acteurs.domain.source.RowPrint;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KnownRowsTest {

    private final KnownRows rows = new KnownRows(KnownRows.MOST);

    @Test
    void a_row_is_met_once() {
        rows.add(new RowPrint(1, 2));
        assertThat(rows.meet(new RowPrint(1, 2))).isTrue();
        assertThat(rows.meet(new RowPrint(1, 2))).isFalse();
    }

    @Test
    void rows_that_share_half_a_print_are_kept_apart() {
        rows.add(new RowPrint(1, 2));
        assertThat(rows.meet(new RowPrint(2, 2))).isFalse();
        assertThat(rows.meet(new RowPrint(1, 1))).isFalse();
        assertThat(rows.meet(new RowPrint(0, 0))).isFalse();
        assertThat(notMet()).containsExactly(new RowPrint(1, 2));
    }

    @Test
    void what_was_met_stays_met_while_the_table_grows() {
        rows.add(new RowPrint(1, 2));
        rows.meet(new RowPrint(1, 2));
        for (int i = 1; i <= 10_000; i++) {
            rows.add(new RowPrint(i, -i));
        }
        assertThat(rows.meet(new RowPrint(1, 2))).isFalse();
        assertThat(notMet()).hasSize(10_000).doesNotContain(new RowPrint(1, 2));
    }

    @Test
    void of_more_rows_than_it_may_hold_it_knows_none() {
        var small = new KnownRows(2);
        small.add(new RowPrint(1, 1));
        small.add(new RowPrint(2, 2));
        small.add(new RowPrint(3, 3));
        assertThat(small.meet(new RowPrint(1, 1))).isFalse();
        assertThat(small.meet(new RowPrint(3, 3))).isFalse();
        small.eachNotMet(print -> fail("knows " + print));
    }

    @Test
    void it_answers_as_a_set_does() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        Set<RowPrint> model = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            var print = new RowPrint(1 + random.nextInt(40), random.nextInt(1_000));
            model.add(print);
            rows.add(print);
        }
        for (int i = 0; i < 50_000; i++) {
            var print = new RowPrint(1 + random.nextInt(60), random.nextInt(1_200));
            if (rows.meet(print) != model.remove(print)) {
                fail("seed %d: %s".formatted(seed, print));
            }
        }
        assertThat(notMet()).isEqualTo(model);
    }

    private Set<RowPrint> notMet() {
        Set<RowPrint> prints = new HashSet<>();
        rows.eachNotMet(prints::add);
        return prints;
    }
}
