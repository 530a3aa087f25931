package fr.acteurs.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.domain.Trials;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedLineTest {

    @Test
    void every_value_is_quoted_and_quotes_within_are_doubled() {
        assertThat(FeedLine.print(List.of("C", "", "dit \"Titi\"", "a;b", "é")))
                .isEqualTo("\"C\";\"\";\"dit \"\"Titi\"\"\";\"a;b\";\"é\"");
    }

    @Test
    void what_is_printed_is_read_back() {
        Trials.of(20_000, random -> {
            List<String> values = Stream.generate(() -> Trials.text(random, 6, "\"\";; aé\n"))
                    .limit(1 + random.nextInt(5))
                    .toList();
            assertThat(FeedLine.parse(FeedLine.print(values))).isEqualTo(values);
        });
    }

    @Test
    void what_can_be_read_is_what_would_be_printed() {
        Trials.of(100_000, random -> {
            String line = "\"" + Trials.text(random, 6, "\"\";;a") + "\"";
            if (isLine(line)) {
                assertThat(FeedLine.print(FeedLine.parse(line))).isEqualTo(line);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a;b",
                "\"",
                "\"a",
                "\"a\"\"",
                "\"a\";",
                "\"a\";b",
                "\"a\"b",
                "\"a\",\"b\"",
                "\"a\" ;\"b\"",
                ";\"a\"",
                "\"\"\"",
                " \"a\"",
                "\"a\"\n",
                "\uFEFF\"a\""
            })
    void a_line_that_is_not_to_the_letter_is_refused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedLine.parse(line))
                .withMessageMatching("Not a line of the feed: character \\d+");
    }

    private static boolean isLine(String line) {
        try {
            FeedLine.parse(line);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
