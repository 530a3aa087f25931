package fr.acteurs.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CopyBufferTest {

    private static final String SPECIAL = "\t\n\r\\N.\b\f\u000b\"',;{}é\u2028\u0001 ";

    private Handle handle;
    private CopyTurn turn;

    @BeforeEach
    void open() {
        handle = PostgresStore.embedded().open();
        handle.execute("create temporary table copied (n integer, a text, b text)");
        turn = new CopyTurn(handle);
    }

    @AfterEach
    void close() {
        handle.close();
    }

    @Test
    void any_text_comes_back_as_it_went() {
        var texts =
                List.of("", "\\N", "\\.", "\\", "a\tb", "a\nb", "a\r\nb", "\\\\t", "é 𝄞 œ", " ", "NULL", "\b\f\u000b");
        var rows = new CopyBuffer(turn, "copied (n, a)");
        for (int i = 0; i < texts.size(); i++) {
            rows.value(i).value(texts.get(i)).endRow();
        }
        rows.flush();
        assertThat(column("a")).isEqualTo(texts);
    }

    @Test
    void texts_of_chance_come_back_as_they_went() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var texts = new ArrayList<String>();
        var rows = new CopyBuffer(turn, "copied (n, a)");
        for (int i = 0; i < 2_000; i++) {
            texts.add(text(random));
            rows.value(i).value(texts.get(i)).endRow();
        }
        rows.flush();
        assertThat(column("a")).as("seed %d", seed).isEqualTo(texts);
    }

    @Test
    void nothing_is_not_an_empty_text() {
        var rows = new CopyBuffer(turn, "copied (n, a, b)");
        rows.value(1).value(null).value("").endRow();
        rows.flush();
        assertThat(handle.createQuery("select a is null and b = '' from copied")
                        .mapTo(Boolean.class)
                        .one())
                .isTrue();
    }

    @Test
    void the_connection_is_free_between_the_pieces() {
        var rows = new CopyBuffer(turn, "copied (n, a)");
        for (int i = 0; i < 5; i++) {
            rows.value(i).value("x".repeat(40_000)).endRow();
            assertThat(column("a")).hasSize((i + 1) / 2 * 2);
        }
        rows.flush();
        assertThat(column("a")).hasSize(5);
    }

    @Test
    void a_stream_and_other_rows_in_turn_all_arrive() {
        handle.execute("create temporary table others (n integer, a text)");
        var rows = CopyBuffer.streaming(turn, "copied (n, a)");
        var others = new CopyBuffer(turn, "others (n, a)");
        for (int i = 0; i < 5; i++) {
            rows.value(i).value("x".repeat(100_000)).endRow();
            others.value(i).value("y".repeat(100_000)).endRow();
        }
        others.flush();
        rows.flush();
        rows.flush();
        assertThat(column("a")).hasSize(5);
        assertThat(handle.createQuery("select count(*) from others")
                        .mapTo(Long.class)
                        .one())
                .isEqualTo(5);
    }

    @Test
    void what_was_begun_can_be_given_up_and_the_connection_goes_on() {
        var rows = CopyBuffer.streaming(turn, "copied (n, a)");
        rows.value(1).value("x".repeat(100_000)).endRow();
        turn.close();
        assertThat(column("a")).isEmpty();
    }

    @Test
    void a_row_that_the_table_refuses_is_an_error_without_its_values() {
        var rows = new CopyBuffer(turn, "copied (n)");
        rows.value("Durand").endRow();
        assertThatThrownBy(rows::flush)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("copied (n)")
                .hasMessageNotContaining("Durand");
    }

    private List<String> column(String name) {
        return handle.createQuery("select " + name + " from copied order by n")
                .mapTo(String.class)
                .list();
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append(
                    random.nextBoolean()
                            ? SPECIAL.charAt(random.nextInt(SPECIAL.length()))
                            : (char) (1 + random.nextInt(0xD7FE)));
        }
        return text.toString();
    }
}
