package fr.acteurs.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

final class ReadAheadTest {

    @Test
    void rows_come_all_and_in_their_order_however_many_they_are() {
        for (int count : new int[] {0, 1, 1_999, 2_000, 2_001, 10_000}) {
            assertThat(numbersTo(count))
                    .isEqualTo(IntStream.rangeClosed(1, count).boxed().toList());
        }
    }

    private static List<Integer> numbersTo(int count) {
        List<Integer> numbers = new ArrayList<>();
        try (Handle handle = PostgresStore.embedded().open()) {
            ReadAhead.forEach(
                    handle.createQuery("select n from generate_series(1, " + count + ") n")
                            .mapTo(Integer.class),
                    numbers::add);
        }
        return numbers;
    }

    @Test
    void the_connection_is_free_again_after_a_reader_that_gives_up() {
        try (Handle handle = PostgresStore.embedded().open()) {
            var query = handle.createQuery("select n from generate_series(1, 9000) n")
                    .mapTo(Integer.class);
            assertThatThrownBy(() -> ReadAhead.forEach(query, ReadAheadTest::refuse))
                    .hasMessage("full at 2500");
            assertThat(handle.createQuery("select 7").mapTo(Integer.class).one())
                    .isEqualTo(7);
        }
    }

    private static void refuse(int number) {
        if (number == 2_500) {
            throw new IllegalStateException("full at " + number);
        }
    }

    @Test
    void what_the_database_refuses_is_said_as_it_said_it() {
        try (Handle handle = PostgresStore.embedded().open()) {
            handle.begin();
            var query = handle.createQuery("select 1 / (5000 - n) from generate_series(1, 9000) n")
                    .setFetchSize(100)
                    .mapTo(Integer.class);
            assertThatThrownBy(() -> ReadAhead.forEach(query, number -> {}))
                    .hasStackTraceContaining("division by zero")
                    .isInstanceOf(RuntimeException.class);
            handle.rollback();
        }
    }
}
