package fr.acteurs.adapters.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.sector.Sector.Family;
import fr.acteurs.domain.sector.SectorCode;
import fr.acteurs.domain.sector.Sectors;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nomenclature of sectors that the product carries, on titles as sources write them. */
class SectorsTest {

    private static final Sectors SECTORS = NomenclatureJson.sectors();
    private static final Functions FUNCTIONS = NomenclatureJson.functions();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                COMMUNE | Adjointe au maire déléguée à l'urbanisme et au logement | URBANISME HABITAT_LOGEMENT
                COMMUNE | 3e adjoint en charge de l'eau et de l'assainissement | EAU
                CC | Vice-président délégué au cycle de l'eau, à la GEMAPI et aux déchets | EAU GEMAPI_RISQUES DECHETS
                COMMUNE | Adjointe au maire chargée de la jeunesse et des sports | JEUNESSE SPORTS
                COMMUNE | Conseiller municipal délégué au développement durable et à la transition énergétique | ENVIRONNEMENT ENERGIE
                CC | Vice-présidente déléguée à l'économie sociale et solidaire | ESS
                COMMUNE | Adjoint au maire délégué aux finances, aux ressources humaines et à la commande publique | FINANCES RESSOURCES_HUMAINES COMMANDE_PUBLIQUE
                CC | Vice-président délégué à l'enseignement supérieur et à la recherche | ENSEIGNEMENT_SUPERIEUR
                COMMUNE | Adjointe déléguée aux personnes âgées et à la santé | SENIORS_AUTONOMIE SANTE
                COMMUNE | Adjoint délégué à la petite enfance et aux affaires scolaires | PETITE_ENFANCE_FAMILLE EDUCATION
                COMMUNE | Adjoint délégué au tourisme et au thermalisme | TOURISME
                COMMUNE | Adjoint délégué à la navigation spatiale | AUTRE
                CC | 8e vice-présidente, mobilités, voirie | MOBILITES VOIRIE
                COMMUNE | Adjointe à la culture et au patrimoine | CULTURE
                COMMUNE | Directrice des finances et de la commande publique | FINANCES COMMANDE_PUBLIQUE
                CC | Vice‑président chargé de l’Eau potable | EAU
            """)
    void a_delegation_is_cut_from_the_title_and_read_as_sectors(String kind, String title, String codes) {
        String domain = FUNCTIONS.read(title, EntityKind.of(kind)).delegation().orElseThrow();
        assertThat(read(domain, Family.TERRITORIAL)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Immobilier, actes liés au crédit, actes de famille, succession | J_IMMOBILIER J_CREDIT J_FAMILLE J_SUCCESSION
                Droit rural et droit des sociétés | J_RURAL J_ENTREPRISE
                Famille | J_FAMILLE
            """)
    void a_notary_has_other_words_than_a_town_hall(String domain, String codes) {
        assertThat(read(domain, Family.LEGAL)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Famille | PETITE_ENFANCE_FAMILLE
                Eaux pluviales et eau | EAU
                Un plan de plus | AUTRE
                Jeunesse et Sports, voirie, sport | JEUNESSE SPORTS VOIRIE
                L’œnotourisme et la POLICE MUNICIPALE | TOURISME SECURITE
            """)
    void the_longest_words_decide_and_each_sector_stands_once(String domain, String codes) {
        assertThat(read(domain, Family.TERRITORIAL)).isEqualTo(codes);
    }

    @Test
    void who_is_given_nothing_or_only_a_rank_has_no_sector() {
        assertThat(read("", Family.TERRITORIAL)).isEmpty();
        assertThat(read(" - ", Family.TERRITORIAL)).isEmpty();
        assertThat(read("auprès du maire", Family.TERRITORIAL)).isEmpty();
        assertThat(FUNCTIONS.read("Maire", EntityKind.of("COMMUNE")).delegation())
                .isEmpty();
        assertThat(FUNCTIONS
                        .read("1er adjoint au maire", EntityKind.of("COMMUNE"))
                        .delegation())
                .isEmpty();
    }

    @Test
    void behind_an_elected_officials_function_stands_a_place_as_often_as_a_domain() {
        assertThat(FUNCTIONS
                        .read("1er adjoint au maire de Montgaillard-sur-Auze", EntityKind.of("COMMUNE"))
                        .delegation())
                .isEmpty();
    }

    @Test
    void a_word_of_two_sectors_is_refused() {
        var twice = """
                {"version": "1", "ignored": [], "sectors": [
                  {"code": "EAU", "label": "Eau", "family": "TERRITORIAL", "synonyms": ["eau"]},
                  {"code": "MER", "label": "Mer", "family": "TERRITORIAL", "synonyms": ["l'eau"]}]}
                """;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NomenclatureJson.sectors(twice.getBytes(StandardCharsets.UTF_8)))
                .withMessage("sectors.json: Two sectors are called l'eau");
    }

    private static String read(String domain, Family family) {
        List<SectorCode> found = SECTORS.read(domain, family);
        return String.join(" ", found.stream().map(SectorCode::code).toList());
    }
}
