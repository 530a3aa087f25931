package fr.acteurs.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.domain.Escapes;
import fr.acteurs.domain.Trials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class OfficialNumbersTest {

    private static final Map<String, Function<String, Optional<?>>> PARSERS = Map.of(
            "SIRET", Siret::parse,
            "SIREN", Siren::parse,
            "INSEE", InseeCode::parse,
            "DEPARTEMENT", DepartementCode::parse);

    private static final Map<String, Function<String, ?>> CONSTRUCTORS = Map.of(
            "SIRET", Siret::new,
            "SIREN", Siren::new,
            "INSEE", InseeCode::new,
            "DEPARTEMENT", DepartementCode::new);

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvFileSource(
            resources = "numbers.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void a_number_is_read_as_its_publisher_defines_it(String scheme, String text, String value, String reason) {
        assertThat(PARSERS.get(scheme).apply(Escapes.decode(text)).map(Object::toString))
                .isEqualTo(Optional.ofNullable(value));
    }

    @Test
    void whatever_parses_is_accepted_by_the_constructor_and_the_other_way_round() {
        List<String> schemes = List.copyOf(PARSERS.keySet());
        Trials.of(50_000, random -> {
            String scheme = schemes.get(random.nextInt(schemes.size()));
            String text = Trials.text(random, 15, "0123456789 AB.");
            PARSERS.get(scheme)
                    .apply(text)
                    .ifPresent(read -> assertThat(CONSTRUCTORS.get(scheme).apply(read.toString()))
                            .isEqualTo(read));
            if (isAccepted(CONSTRUCTORS.get(scheme), text)) {
                assertThat(PARSERS.get(scheme).apply(text).orElseThrow()).hasToString(text);
            }
        });
    }

    @Test
    void a_siret_gives_its_siren_and_one_wrong_check_digit_is_found() {
        Trials.of(2_000, random -> {
            String siren = withCheckDigit("%08d".formatted(1 + random.nextInt(99_999_999)));
            String siret = withCheckDigit(siren + "%04d".formatted(random.nextInt(10_000)));
            assertThat(new Siret(siret).siren()).isEqualTo(new Siren(siren));
            assertThat(Siret.parse(withOtherLastDigit(siret, 1 + random.nextInt(9))))
                    .isEmpty();
        });
    }

    @Test
    void a_refused_number_is_named_in_the_message() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Siret("21750001600018"))
                .withMessageContaining("21750001600018");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Siren("217500015"))
                .withMessageContaining("217500015");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InseeCode("20004"))
                .withMessageContaining("20004");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DepartementCode("20"))
                .withMessageContaining("20");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegionCode("99"))
                .withMessageContaining("99");
    }

    @Test
    void numbers_are_ordered_as_their_text() {
        assertThat(new Siren("217500016")).isLessThan(new Siren("356000000"));
        assertThat(new Siret("21750001600019")).isLessThan(new Siret("35600000000048"));
        assertThat(new InseeCode("2A004")).isLessThan(new InseeCode("32013"));
    }

    private static boolean isAccepted(Function<String, ?> constructor, String text) {
        try {
            constructor.apply(text);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static String withCheckDigit(String digits) {
        return "0123456789"
                .chars()
                .mapToObj(c -> digits + (char) c)
                .filter(Luhn::accepts)
                .findFirst()
                .orElseThrow();
    }

    private static String withOtherLastDigit(String digits, int step) {
        int last = digits.charAt(digits.length() - 1) - '0';
        return digits.substring(0, digits.length() - 1) + (last + step) % 10;
    }
}
