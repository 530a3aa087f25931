package fr.acteurs.adapters.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.mandate.GenericFunction;
import fr.acteurs.domain.mandate.GenericFunction.Category;
import fr.acteurs.domain.person.Sex;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NomenclatureJsonTest {

    private static final Functions FUNCTIONS = NomenclatureJson.functions();

    /** Right as it stands; each test of a refusal writes one thing wrong. */
    private static final String SMALL = """
            {"version": "1", "ranks": "", "not_followed_by": ["honoraire"],
             "functions": [
              {"code": "MAYOR", "masculine": "Maire", "feminine": "Maire", "category": "EXECUTIVE", "rank": 170,
               "rank_by_kind": {"CC": 180}, "elective": true, "segments": [1], "variants": ["maire", "elu"],
               "not_followed_by": ["delegue"], "only_in": ["COMMUNE"]},
              {"code": "OTHER", "masculine": "Autre", "feminine": "Autre", "category": "OTHER", "segments": [],
               "variants": ["elu"]}],
             "ambiguities": [{"labels": ["elu"], "alone": true, "by_kind": {"CC": null}, "otherwise": "MAYOR"}],
             "when_empty": {"COMMUNE": "MAYOR"}}
            """;

    @Test
    void every_legal_category_that_the_contract_selects_has_its_label() {
        Map<String, String> labels = NomenclatureJson.legalCategories();
        assertThat(labels).containsEntry("7210", "Commune et commune nouvelle");
        assertThat(new ContractJson(FUNCTIONS, null)
                        .inForce().segments().segments().stream()
                                .flatMap(segment -> segment.kinds().stream())
                                .flatMap(kind -> kind.selector().legalCategories().stream()))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(labels).containsKey(code));
    }

    @Test
    void a_legal_category_of_another_form_is_refused_with_its_place() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NomenclatureJson.legalCategories(
                        "{\"categories\": {\"721\": \"Commune\"}}".getBytes(StandardCharsets.UTF_8)))
                .withMessage("legal-categories.json: valeur inconnue sous categories.721 : 721");
    }

    @Test
    void the_small_nomenclature_is_right() {
        assertThat(read(SMALL).all())
                .extracting(GenericFunction::code)
                .containsExactly(FunctionCode.MAYOR, FunctionCode.OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`MAYOR\", \"m` | `OTHER\", \"m` | functions[1].code: OTHER stands at functions[0] already: write another",
                "`\"EXECUTIVE\"` | `\"CHIEF\"` | functions[0].category vaut CHIEF ; écrire l'un de [ELECTED, EXECUTIVE",
                "`[\"maire\"` | `[\"Maire\"` | `functions[0].variants[0]: \"Maire\" is never found: write \"maire\"`",
                "`\"delegue\"` | `\"délégué\"` | `functions[0].not_followed_by[0]: \"délégué\" is never found: write`",
                "`[\"honoraire\"` | `[\"Honoraire\"` | `not_followed_by[0]: \"Honoraire\" is never found`",
                "`[\"maire\"` | `[\"\"` | functions[0].variants[0]",
                "`\"labels\": [\"elu\"]` | `\"labels\": [\"Élu\"]` | `ambiguities[0].labels[0]: \"Élu\" is never found`",
                "`\"labels\": [\"elu\"]` | `\"labels\": [\"chef\"]` | `functions[1].variants[0]: \"elu\" stands at"
                        + " functions[0].variants[1] already: write an entry of ambiguities`",
                "`\"labels\": [\"elu\"]` | `\"labels\": [\"elu\", \"elu\"]` | `ambiguities[0].labels[1]: \"elu\" stands at"
                        + " ambiguities[0].labels[0] already: write it once`",
                "`{\"CC\": null}` | `{\"CC\": \"CHIEF\"}` | ambiguities[0].by_kind.CC: CHIEF is no function: write a code",
                "`\"otherwise\": \"MAYOR\"` | `\"otherwise\": \"CHIEF\"` | ambiguities[0].otherwise: CHIEF is no function",
                "`, \"otherwise\": \"MAYOR\"` | `` | pas de texte sous ambiguities[0].otherwise",
                "`{\"COMMUNE\": \"MAYOR\"}` | `{\"COMMUNE\": \"CHIEF\"}` | when_empty.COMMUNE: CHIEF is no function",
                "`\"code\": \"OTHER\"` | `\"code\": \"ELSE\"` | no entry for titles that are not recognised: write one with"
                        + " the code OTHER",
                "`\"segments\": [1]` | `\"segments\": [1, 17]` | functions[0].segments[1] vaut 17 ; écrire un nombre de 1 à 16",
                "`\"rank\": 170` | `\"rank\": 0` | functions[0].rank vaut 0 ; écrire un nombre de 1 à 999",
                "`{\"CC\": 180}` | `{\"CC\": \"high\"}` | pas de nombre entier sous functions[0].rank_by_kind.CC",
                "`\"elective\": true` | `\"elective\": \"O\"` | ni vrai ni faux sous functions[0].elective",
                "`\"elective\"` | `\"electiv\"` | clé inconnue functions[0].electiv ; écrire l'une de [code, masculine",
                "`\"alone\"` | `\"alon\"` | clé inconnue ambiguities[0].alon ; écrire l'une de [labels",
                "`\"when_empty\"` | `\"empty\"` | clé inconnue empty ; écrire l'une de [version",
                "`\"feminine\": \"Maire\", ` | `` | pas de texte sous functions[0].feminine",
                "`\"MAYOR\", \"m` | `\"Maire\", \"m` | valeur inconnue sous functions[0].code : Maire",
                "`[\"COMMUNE\"]` | `[\"commune\"]` | valeur inconnue sous functions[0].only_in[0] : commune",
            })
    void what_is_wrong_is_named_with_its_place_and_what_to_write(String right, String wrong, String message) {
        assertThat(SMALL).contains(right);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(SMALL.replaceFirst(Pattern.quote(right), wrong)))
                .withMessageStartingWith("functions.json: ")
                .withMessageContaining(message);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        String twice = SMALL.replace("\"maire\"", "\"Maire\"").replace("\"honoraire\"", "\"Honoraire\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(twice))
                .withMessageContaining("functions[0].variants[0]")
                .withMessageContaining("\nnot_followed_by[0]");
    }

    @Test
    void the_nomenclature_agrees_with_what_register_and_feed_rest_on() {
        GenericFunction mayor = FUNCTIONS.named(FunctionCode.MAYOR).orElseThrow();
        assertThat(mayor.masculine()).isEqualTo("Maire");
        assertThat(mayor.feminine()).isEqualTo("Maire");
        assertThat(FUNCTIONS.isElective(FunctionCode.MAYOR)).isTrue();
        assertThat(FUNCTIONS.hasOneHolder(FunctionCode.MAYOR)).isTrue();
        assertThat(mayor.rank().in(EntityKind.COMMUNE)).hasValue(170);
    }

    @Test
    void members_and_heads_of_elected_assemblies_are_elected_officials_and_no_one_else() {
        assertThat(categories(true))
                .containsExactlyInAnyOrder(Category.ELECTED, Category.EXECUTIVE, Category.MINISTERIAL);
        assertThat(categories(false)).doesNotContain(Category.ELECTED);
        assertThat(codes(Category.EXECUTIVE, false))
                .containsExactlyInAnyOrder(
                        "ESEC_PRESIDENT", "FIRST_PRESIDENT_COURT_OF_AUDITORS", "AUTHORITY_PRESIDENT");
        assertThat(codes(Category.MINISTERIAL, true)).containsExactly("PRESIDENT_OF_REPUBLIC");
    }

    @Test
    void one_holder_has_the_head_of_an_assembly_or_of_the_state() {
        assertThat(FUNCTIONS.all().stream()
                        .map(GenericFunction::code)
                        .filter(FUNCTIONS::hasOneHolder)
                        .map(FunctionCode::code))
                .containsExactlyInAnyOrder(
                        "PRESIDENT_OF_REPUBLIC",
                        "PRIME_MINISTER",
                        "CONSULAR_COUNCIL_PRESIDENT",
                        "SENATE_PRESIDENT",
                        "ASSEMBLY_PRESIDENT",
                        "ESEC_PRESIDENT",
                        "FIRST_PRESIDENT_COURT_OF_AUDITORS",
                        "COUNCIL_PRESIDENT_REGION",
                        "COUNCIL_PRESIDENT_DEPARTMENT",
                        "COUNCIL_PRESIDENT_SPECIAL",
                        "EXECUTIVE_COUNCIL_PRESIDENT",
                        "MAYOR",
                        "DISTRICT_MAYOR",
                        "EPCI_PRESIDENT",
                        "SYNDICATE_PRESIDENT");
    }

    @Test
    void a_function_is_known_again_by_the_labels_it_is_shown_with() {
        List<GenericFunction> plain = FUNCTIONS.all().stream()
                .filter(function -> !function.code().equals(FunctionCode.OTHER))
                .filter(function -> knownSomewhere(function, Sex.M).isEmpty()
                        || knownSomewhere(function, Sex.F).isEmpty())
                .toList();
        assertThat(plain).extracting(GenericFunction::code).isEmpty();
    }

    private static Optional<EntityKind> knownSomewhere(GenericFunction function, Sex sex) {
        String label = FUNCTIONS.display(function.code(), OptionalInt.empty(), sex);
        return List.of(
                        "COMMUNE",
                        "CA",
                        "ASSO_MAIRES_DEPT",
                        "CCI",
                        "OPH",
                        "PREFECTURE",
                        "CABINET_MINISTERIEL",
                        "SERVICE_CENTRAL")
                .stream()
                .map(EntityKind::of)
                .filter(kind -> FUNCTIONS.read(label, kind).function().equals(function.code()))
                .findFirst();
    }

    private static Set<Category> categories(boolean elective) {
        return FUNCTIONS.all().stream()
                .filter(function -> FUNCTIONS.isElective(function.code()) == elective)
                .map(GenericFunction::category)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
    }

    private static List<String> codes(Category category, boolean elective) {
        return FUNCTIONS.all().stream()
                .filter(function -> function.category() == category)
                .map(GenericFunction::code)
                .filter(code -> FUNCTIONS.isElective(code) == elective)
                .map(FunctionCode::code)
                .toList();
    }

    private static Functions read(String json) {
        return NomenclatureJson.functions(json.getBytes(UTF_8));
    }
}
