package fr.acteurs.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.io.UncheckedIOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FactsJsonTest {

    @Test
    void facts_are_a_flat_object_in_the_order_of_the_fields() {
        assertThat(FactsJson.print(Facts.builder()
                        .say(Field.SURNAME, "Le \"Goff\"")
                        .say(Field.NAME, "")
                        .build()))
                .isEqualTo("{\"NAME\":\"\",\"SURNAME\":\"Le \\\"Goff\\\"\"}");
    }

    @Test
    void any_facts_come_back_as_they_were_printed() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var facts = facts(random);
            assertThat(FactsJson.parse(FactsJson.print(facts)))
                    .as("seed %d", seed)
                    .isEqualTo(facts);
        }
    }

    @Test
    void facts_come_back_from_the_database_as_they_were_kept() {
        var random = new Random(3);
        try (var handle = PostgresStore.embedded().open()) {
            for (int i = 0; i < 100; i++) {
                var facts = facts(random);
                var kept = handle.createQuery("select cast(:facts as jsonb)::text")
                        .bind("facts", FactsJson.print(facts))
                        .mapTo(String.class)
                        .one();
                assertThat(FactsJson.parse(kept)).isEqualTo(facts);
            }
        }
    }

    @Test
    void a_text_that_is_no_object_is_an_error_and_not_no_facts() {
        assertThatThrownBy(() -> FactsJson.parse("{\"NAME\": \"Au")).isInstanceOf(UncheckedIOException.class);
    }

    private static Facts facts(Random random) {
        var facts = Facts.builder();
        for (Field field : Field.values()) {
            if (random.nextBoolean()) {
                facts.say(field, text(random));
            }
        }
        return facts.build();
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(10), 1, 0xD7FF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
