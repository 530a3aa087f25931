package fr.acteurs.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import fr.acteurs.domain.Trials;
import fr.acteurs.domain.contact.AddressLayout.Laid;
import fr.acteurs.domain.contact.AddressLayout.Parts;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AddressLayoutTest {

    @ParameterizedTest(name = "{10}")
    @CsvFileSource(resources = "addresses.csv", delimiter = ';', numLinesToSkip = 1)
    void an_address_is_laid_out_as_the_post_reads_it(
            @Nullable String complements,
            @Nullable String street,
            @Nullable String box,
            String postcode,
            String city,
            @Nullable String line2,
            @Nullable String line3,
            @Nullable String line4,
            @Nullable String line5,
            boolean whole) {
        var parts = new Parts(
                Splitter.on('|').omitEmptyStrings().splitToList(text(complements)),
                text(street),
                text(box),
                postcode,
                city,
                "FR");
        assertThat(AddressLayout.lay(parts))
                .isEqualTo(new Laid(
                        new PostalAddress(
                                List.of(text(line2), text(line3), text(line4), text(line5)), postcode, city, "FR"),
                        whole));
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void whatever_a_source_says_no_line_is_too_long_and_a_whole_address_has_every_word() {
        Trials.of(20_000, random -> {
            var parts = new Parts(
                    List.of(words(random), words(random)), words(random), words(random), "32000", "Auch", "FR");
            Laid laid = AddressLayout.lay(parts);
            assertThat(laid.address().lines()).allMatch(line -> line.length() <= PostalAddress.WIDTH);
            if (laid.whole()) {
                assertThat(String.join(" ", laid.address().lines())
                                .replace(" ", "")
                                .length())
                        .isEqualTo(all(parts).replace(" ", "").length());
            }
        });
    }

    /** Words that no list abbreviates. */
    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            words.append("x".repeat(1 + random.nextInt(12))).append(i > 1 ? " " : "");
        }
        return words.toString();
    }

    private static String all(Parts parts) {
        return String.join(" ", parts.complements()) + parts.street() + parts.box();
    }

    @Test
    void a_line_too_long_is_no_line_of_an_address() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostalAddress(List.of("", "", "x".repeat(39), ""), "32000", "Auch", "FR"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostalAddress(List.of("", "", ""), "32000", "Auch", "FR"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostalAddress(List.of("", "", "", ""), "32000", "Auch", "France"));
    }
}
