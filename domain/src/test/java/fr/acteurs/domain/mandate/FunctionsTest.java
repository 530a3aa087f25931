package fr.acteurs.domain.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.Functions.Office;
import fr.acteurs.domain.mandate.GenericFunction.Category;
import fr.acteurs.domain.mandate.GenericFunction.Spelling;
import fr.acteurs.domain.mandate.GenericFunction.Trait;
import fr.acteurs.domain.person.Sex;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTest {

    private static final EntityKind REGION = EntityKind.of("REGION");
    private static final EntityKind CABINET = EntityKind.of("CABINET");
    private static final FunctionCode DEPUTY = FunctionCode.of("DEPUTY_MAYOR");
    private static final FunctionCode COUNCILLOR = FunctionCode.of("COUNCILLOR");
    private static final FunctionCode VICE_PRESIDENT = FunctionCode.of("VICE_PRESIDENT");

    private static final GenericFunction OTHER = function("OTHER", "Autre fonction", "Autre fonction");
    private static final List<GenericFunction> ALL = List.of(
            new GenericFunction(
                    FunctionCode.MAYOR,
                    "Maire",
                    "Maire",
                    Category.EXECUTIVE,
                    ProtocolRank.of(170),
                    Set.of(Trait.ELECTIVE, Trait.ONE_HOLDER),
                    Set.of(1),
                    new Spelling(List.of("maire"), List.of("de quartier"), Set.of())),
            counted("DEPUTY_MAYOR", "Adjoint au maire", "Adjointe au maire", "adjoint au maire", "adjointe au maire"),
            counted("VICE_PRESIDENT", "Vice-président", "Vice-présidente"),
            function("PRIME_MINISTER", "Premier ministre", "Première ministre", "premier ministre"),
            function("MINISTER", "Ministre", "Ministre", "ministre"),
            function("PRESIDENT", "Président", "Présidente"),
            function("DIRECTOR", "Directeur", "Directrice", "directeur"),
            function("SERVICE_HEAD", "Directeur de service", "Directrice de service", "directeur de l'"),
            function("COUNCILLOR", "Conseiller", "Conseillère"),
            new GenericFunction(
                    FunctionCode.of("ADVISER"),
                    "Conseiller technique",
                    "Conseillère technique",
                    Category.MINISTERIAL,
                    ProtocolRank.none(),
                    Set.of(),
                    Set.of(),
                    new Spelling(List.of("conseiller technique"), List.of(), Set.of(CABINET))),
            OTHER);

    private static final Functions FUNCTIONS = functions(
            ALL,
            ambiguity("president", Map.of(REGION, FunctionCode.of("PRESIDENT")), FunctionCode.OTHER),
            ambiguity("vice-president", Map.of(), VICE_PRESIDENT));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maire",
                "MAIRE",
                " maire ",
                "Ma\u00EFre",
                "Mai\u0308re",
                "Maire\u00A0de Lyon",
                "Maire, chevalier",
                "\uFF2D\uFF21\uFF29\uFF32\uFF25"
            })
    void case_accents_and_spaces_do_not_matter(String title) {
        assertThat(read(title)).isEqualTo(FunctionCode.MAYOR);
    }

    @Test
    void typographic_apostrophes_and_hyphens_are_plain_ones() {
        assertThat(Functions.fold("Vice\u2011Président de l\u2019Œuvre  \u00E9x\u00E9cutif"))
                .isEqualTo("vice-president de l'oeuvre executif");
    }

    @Test
    void a_variant_is_looked_for_at_the_start_only() {
        assertThat(read("Ancien maire")).isEqualTo(FunctionCode.OTHER);
        assertThat(read("Adjoint au maire")).isEqualTo(DEPUTY);
    }

    @Test
    void a_variant_ends_with_a_word() {
        assertThat(read("Mairesse")).isEqualTo(FunctionCode.OTHER);
        assertThat(read("Directeur-adjoint")).isEqualTo(FunctionCode.OTHER);
        assertThat(read("Directeur de l'agence")).isEqualTo(FunctionCode.of("SERVICE_HEAD"));
    }

    @Test
    void what_may_not_follow_takes_the_function_away() {
        assertThat(read("Maire de quartier")).isEqualTo(FunctionCode.OTHER);
        assertThat(read("Maire de quartierville")).isEqualTo(FunctionCode.MAYOR);
        assertThat(read("Maire honoraire")).isEqualTo(FunctionCode.OTHER);
        assertThat(read("Adjoint au maire honoraire")).isEqualTo(FunctionCode.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maire par intérim", "Maire intérimaire", "MAIRE (par intérim)", "Maire p.i."})
    void who_stands_in_is_said_to_and_has_the_function_all_the_same(String title) {
        ReadTitle read = FUNCTIONS.read(title, EntityKind.COMMUNE);
        assertThat(read.function()).isEqualTo(FunctionCode.MAYOR);
        assertThat(read.interim()).isTrue();
        assertThat(FUNCTIONS.read("Maire", EntityKind.COMMUNE).interim()).isFalse();
    }

    @Test
    void words_of_standing_in_do_not_hide_that_nothing_else_may_follow() {
        ReadTitle read = FUNCTIONS.read("Président par intérim", REGION);
        assertThat(read.function()).isEqualTo(FunctionCode.of("PRESIDENT"));
        assertThat(read.interim()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1er adjoint au maire, 1",
        "1ʳᵉ adjointe au maire, 1",
        "Première adjointe au maire, 1",
        "2nde adjointe au maire, 2",
        "2e adjoint au maire, 2",
        "5eme adjoint au maire, 5",
        "12ème adjoint au maire, 12",
        "12 ème adjoint au maire, 12",
        "02e adjoint au maire, 2",
        "Dix-septième adjoint au maire, 17",
    })
    void an_ordinal_is_read_apart(String title, int ordinal) {
        ReadTitle read = FUNCTIONS.read(title, EntityKind.COMMUNE);
        assertThat(read.function()).isEqualTo(DEPUTY);
        assertThat(read.ordinal()).hasValue(ordinal);
    }

    @Test
    void an_ordinal_counts_only_where_holders_are_counted() {
        assertThat(read("Premier ministre")).isEqualTo(FunctionCode.of("PRIME_MINISTER"));
        assertThat(FUNCTIONS.read("Premier ministre", EntityKind.COMMUNE).ordinal())
                .isEmpty();
        assertThat(read("Second ministre")).isEqualTo(FunctionCode.OTHER);
        assertThat(read("1er maire")).isEqualTo(FunctionCode.OTHER);
        assertThat(read("1er")).isEqualTo(FunctionCode.OTHER);
        assertThat(read("0e adjoint au maire")).isEqualTo(FunctionCode.OTHER);
    }

    @Test
    void the_body_decides_what_an_ambiguous_title_means() {
        assertThat(FUNCTIONS.read("Président", REGION).function()).isEqualTo(FunctionCode.of("PRESIDENT"));
        assertThat(read("Président")).isEqualTo(FunctionCode.OTHER);
        assertThat(FUNCTIONS.read("Président de groupe", REGION).recognised()).isFalse();
        assertThat(FUNCTIONS.read("Président délégué", REGION).recognised()).isFalse();
    }

    @Test
    void a_variant_of_one_kind_of_body_means_nothing_elsewhere() {
        assertThat(FUNCTIONS.read("Conseiller technique", CABINET).function()).isEqualTo(FunctionCode.of("ADVISER"));
        assertThat(read("Conseiller technique")).isEqualTo(FunctionCode.OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Adjointe au maire déléguée à l'Urbanisme et au logement | l'Urbanisme et au logement",
                "Adjointe au maire, déléguée aux œuvres sociales | œuvres sociales",
                "Adjoint au maire délégué en charge de la santé | la santé",
                "Adjoint au maire chargé d’urbanisme | urbanisme",
                "1er adjoint au maire (délégué au sport) | sport",
                "Adjoint au maire - délégation : eau | eau",
                "Vice-président aux finances | finances",
            })
    void what_is_delegated_is_kept_in_the_letters_of_the_source(String title, String delegation) {
        assertThat(FUNCTIONS.read(title, REGION).delegation()).hasValue(delegation);
    }

    @Test
    void nothing_is_delegated_by_other_words() {
        assertThat(FUNCTIONS.read("Vice-président délégué", REGION).delegation())
                .isEmpty();
        assertThat(FUNCTIONS.read("Vice-président délégué", REGION).recognised())
                .isTrue();
        assertThat(FUNCTIONS.read("Adjoint au maire de Lyon", REGION).delegation())
                .isEmpty();
        assertThat(FUNCTIONS.read("Maire délégué à la culture", REGION).delegation())
                .isEmpty();
    }

    @Test
    void behind_a_function_that_is_set_apart_by_punctuation_stands_its_domain() {
        assertThat(FUNCTIONS
                        .read("3e adjointe au maire, voirie, réseaux", REGION)
                        .delegation())
                .hasValue("voirie, réseaux");
        assertThat(FUNCTIONS.read("Adjoint au maire (mobilités)", REGION).delegation())
                .hasValue("mobilités");
    }

    @Test
    void the_highest_function_is_that_of_the_lowest_rank_and_none_is_that_of_who_has_no_honour() {
        assertThat(FUNCTIONS.highest(List.of())).isEmpty();
        assertThat(FUNCTIONS.highest(List.of(new Office(DEPUTY, REGION)))).isEmpty();
        assertThat(FUNCTIONS.highest(
                        List.of(new Office(DEPUTY, REGION), new Office(FunctionCode.MAYOR, EntityKind.COMMUNE))))
                .hasValue(FunctionCode.MAYOR);
    }

    @Test
    void an_empty_title_means_what_the_body_says() {
        assertThat(read(" \u00A0")).isEqualTo(COUNCILLOR);
        assertThat(FUNCTIONS.whenEmpty(EntityKind.COMMUNE)).hasValue(COUNCILLOR);
        assertThat(FUNCTIONS.whenEmpty(REGION)).isEmpty();
        assertThat(FUNCTIONS.read("", REGION)).isEqualTo(FUNCTIONS.read("Questeur", REGION));
        assertThat(FUNCTIONS.read("", REGION).recognised()).isFalse();
    }

    @Test
    void a_function_is_shown_with_its_number_in_the_form_for_the_sex() {
        assertThat(FUNCTIONS.display(DEPUTY, OptionalInt.of(1), Sex.F)).isEqualTo("Première adjointe au maire");
        assertThat(FUNCTIONS.display(DEPUTY, OptionalInt.of(1), null)).isEqualTo("Premier adjoint au maire");
        assertThat(FUNCTIONS.display(DEPUTY, OptionalInt.of(3), Sex.M)).isEqualTo("3e adjoint au maire");
        assertThat(FUNCTIONS.display(DEPUTY, OptionalInt.empty(), Sex.F)).isEqualTo("Adjointe au maire");
        assertThat(FUNCTIONS.display(FunctionCode.MAYOR, OptionalInt.of(1), Sex.F))
                .isEqualTo("Maire");
        assertThat(FUNCTIONS.display(FunctionCode.of("UNHEARD_OF"), OptionalInt.empty(), Sex.F))
                .isEqualTo("UNHEARD_OF");
    }

    @Test
    void the_nomenclature_knows_elected_officials_and_seats_for_one() {
        assertThat(FUNCTIONS.isElective(FunctionCode.MAYOR)).isTrue();
        assertThat(FUNCTIONS.hasOneHolder(FunctionCode.MAYOR)).isTrue();
        assertThat(FUNCTIONS.isElective(FunctionCode.of("DIRECTOR"))).isFalse();
        assertThat(FUNCTIONS.hasOneHolder(DEPUTY)).isFalse();
        assertThat(FUNCTIONS.tenure(FunctionCode.MAYOR)).isEqualTo(Tenure.SOLE);
        assertThat(FUNCTIONS.tenure(DEPUTY)).isEqualTo(Tenure.SHARED);
        assertThat(FUNCTIONS.isElective(FunctionCode.of("UNHEARD_OF"))).isFalse();
        assertThat(FUNCTIONS.named(FunctionCode.of("UNHEARD_OF"))).isEmpty();
        assertThat(FUNCTIONS.all()).containsExactlyElementsOf(ALL);
    }

    @Test
    void a_rank_may_hang_on_the_body() {
        assertThat(ProtocolRank.none().in(REGION)).isEmpty();
        assertThat(ProtocolRank.of(170).in(REGION)).hasValue(170);
        assertThat(new ProtocolRank(345, Map.of(REGION, 340)).in(REGION)).hasValue(340);
        assertThat(new ProtocolRank(345, Map.of(REGION, 340)).in(CABINET)).hasValue(345);
        assertThat(new ProtocolRank(null, Map.of(REGION, 340)).in(CABINET)).isEmpty();
    }

    @Test
    void a_nomenclature_that_contradicts_itself_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> functions(List.of(OTHER, OTHER)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> functions(List.of(OTHER, function("A1", "A", "A", "a"), function("B1", "B", "B", "a"))))
                .withMessageContaining("called a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> functions(List.of(OTHER), ambiguity("a", Map.of(), DEPUTY)))
                .withMessageContaining("DEPUTY_MAYOR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Functions("0", List.of(OTHER), List.of(), Map.of(REGION, DEPUTY), List.of()))
                .withMessageContaining("DEPUTY_MAYOR");
    }

    private static FunctionCode read(String title) {
        return FUNCTIONS.read(title, EntityKind.COMMUNE).function();
    }

    private static Functions functions(List<GenericFunction> functions, Ambiguity... ambiguities) {
        Map<EntityKind, FunctionCode> whenEmpty = functions == ALL ? Map.of(EntityKind.COMMUNE, COUNCILLOR) : Map.of();
        return new Functions("0", functions, List.of(ambiguities), whenEmpty, List.of("honoraire"));
    }

    private static Ambiguity ambiguity(String label, Map<EntityKind, FunctionCode> byKind, FunctionCode otherwise) {
        return new Ambiguity(List.of(label), true, byKind, otherwise);
    }

    private static GenericFunction function(String code, String masculine, String feminine, String... variants) {
        return new GenericFunction(
                FunctionCode.of(code),
                masculine,
                feminine,
                Category.OTHER,
                ProtocolRank.none(),
                Set.of(),
                Set.of(),
                new Spelling(List.of(variants), List.of(), Set.of()));
    }

    private static GenericFunction counted(String code, String masculine, String feminine, String... variants) {
        return new GenericFunction(
                FunctionCode.of(code),
                masculine,
                feminine,
                Category.EXECUTIVE,
                ProtocolRank.none(),
                Set.of(Trait.ELECTIVE, Trait.ORDINAL, Trait.DELEGATION),
                Set.of(),
                new Spelling(List.of(variants), List.of(), Set.of()));
    }
}
