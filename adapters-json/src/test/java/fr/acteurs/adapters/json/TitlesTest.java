package fr.acteurs.adapters.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.mandate.ReadTitle;
import fr.acteurs.domain.person.Sex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Titles and what they mean, from {@code titles.json}: the examples of the contract's nomenclature, then the titles of
 * the Répertoire national des élus since 2019, then traps.
 */
class TitlesTest {

    private static final Functions FUNCTIONS = NomenclatureJson.functions();

    @ParameterizedTest
    @MethodSource("titles")
    void a_title_means_one_function_in_a_body(JsonNode title) {
        assertThat(read(title).function()).isEqualTo(code(title));
        assertThat(read(title).recognised()).isEqualTo(!code(title).equals(FunctionCode.OTHER));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void its_ordinal_and_its_delegation_are_read(JsonNode title) {
        assertThat(read(title).ordinal()).isEqualTo(ordinal(title));
        assertThat(read(title).delegation()).isEqualTo(text(title, "delegation"));
    }

    @ParameterizedTest
    @MethodSource("displayed")
    void it_is_shown_in_the_form_for_the_sex(JsonNode title) {
        Sex sex = Sex.valueOf(title.path("sex").asText());
        assertThat(FUNCTIONS.display(code(title), ordinal(title), sex))
                .isEqualTo(title.path("display").asText());
    }

    private static ReadTitle read(JsonNode title) {
        return FUNCTIONS.read(
                title.path("label").asText(), EntityKind.of(title.path("kind").asText()));
    }

    private static FunctionCode code(JsonNode title) {
        return FunctionCode.of(title.path("code").asText());
    }

    private static OptionalInt ordinal(JsonNode title) {
        return title.has("ordinal") ? OptionalInt.of(title.path("ordinal").asInt()) : OptionalInt.empty();
    }

    private static Optional<String> text(JsonNode title, String key) {
        return Optional.ofNullable(title.get(key)).map(JsonNode::asText);
    }

    private static Stream<JsonNode> displayed() {
        return titles().filter(title -> title.has("display"));
    }

    private static Stream<JsonNode> titles() {
        try {
            JsonNode titles = new ObjectMapper().readTree(TitlesTest.class.getResourceAsStream("titles.json"));
            return StreamSupport.stream(titles.spliterator(), false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
