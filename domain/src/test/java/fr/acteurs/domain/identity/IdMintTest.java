package fr.acteurs.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdMintTest {

    private static final Instant NOW = Instant.parse("2026-03-23T05:00:00Z");

    @Test
    void an_identifier_is_a_letter_for_its_kind_and_a_ulid() {
        IdMint mint = mint(1);
        String ulid = "[0-7][0-9A-HJKMNP-TV-Z]{25}";
        assertThat(mint.entity().value()).matches("O-" + ulid);
        assertThat(mint.person().value()).matches("P-" + ulid);
        assertThat(mint.function().value()).matches("F-" + ulid);
    }

    @Test
    void the_time_of_an_identifier_is_written_as_the_ulid_specification_says() {
        // the example of the specification: 1469918176385 is 01ARYZ6S41
        IdMint mint = new IdMint(InstantSource.fixed(Instant.ofEpochMilli(1_469_918_176_385L)), new Random(1));
        assertThat(mint.person().value()).startsWith("P-01ARYZ6S41");
    }

    @Test
    void the_same_clock_and_the_same_chance_mint_the_same_identifiers() {
        assertThat(tenOf(mint(7))).isEqualTo(tenOf(mint(7))).isNotEqualTo(tenOf(mint(8)));
    }

    @Test
    void a_hundred_thousand_identifiers_of_one_instant_all_differ() {
        IdMint mint = mint(42);
        assertThat(Stream.generate(mint::person).limit(100_000).distinct()).hasSize(100_000);
    }

    @Test
    void an_identifier_does_not_tell_how_many_were_minted_before() {
        // a counter would show as neighbours that share all but their last characters
        IdMint mint = mint(42);
        for (int i = 0; i < 1_000; i++) {
            assertThat(chance(mint.person())).isNotEqualTo(chance(mint.person()));
        }
    }

    @Test
    void what_is_not_an_identifier_of_that_kind_is_refused() {
        String ulid = "01ARYZ6S410123456789ABCDEF";
        assertThat(new PersonId("P-" + ulid)).hasToString("P-" + ulid);
        assertRefused("O-" + ulid);
        assertRefused("p-" + ulid);
        assertRefused(ulid);
        assertRefused("P-" + ulid + "0");
        assertRefused("P-" + ulid.replace('A', 'I'));
        assertRefused("P-8" + ulid.substring(1));
        assertRefused("P-" + ulid + "\n");
        assertThatIllegalArgumentException().isThrownBy(() -> new EntityId("P-" + ulid));
        assertThatIllegalArgumentException().isThrownBy(() -> new FunctionId("O-" + ulid));
    }

    @Test
    void identifiers_are_ordered_as_their_text() {
        assertThat(new EntityId("O-01ARYZ6S410123456789ABCDEF"))
                .isLessThan(new EntityId("O-01ARYZ6S410123456789ABCDEG"));
        assertThat(new PersonId("P-01ARYZ6S410123456789ABCDEF"))
                .isLessThan(new PersonId("P-01ARYZ6S410123456789ABCDEG"));
        assertThat(new FunctionId("F-01ARYZ6S410123456789ABCDEF"))
                .isLessThan(new FunctionId("F-01ARYZ6S410123456789ABCDEG"));
    }

    private static void assertRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonId(value));
    }

    private static IdMint mint(long seed) {
        return new IdMint(InstantSource.fixed(NOW), new Random(seed));
    }

    private static List<PersonId> tenOf(IdMint mint) {
        return Stream.generate(mint::person).limit(10).toList();
    }

    /** The first half of the part of chance: what a counter would leave as it was. */
    private static String chance(PersonId id) {
        return id.value().substring(12, 20);
    }
}
