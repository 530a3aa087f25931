package fr.acteurs.adapters.json.sources;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.json.read.Documents;
import fr.acteurs.adapters.json.read.Documents.Outcome;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Observation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directories of the administration, on invented services. */
class DilaDirectoryTest {

    @TempDir
    Path folder;

    private Outcome read(String source, String sample) {
        Path file = Documents.write(folder.resolve(sample), Documents.sample("dila/" + sample));
        return Documents.read(Documents.source(source), file, Documents.AS_OF);
    }

    private List<Observation> local(int index) {
        return read("dila-local", "archive.json").taken().get(index).observations();
    }

    @Test
    void a_town_hall_says_how_its_commune_is_reached() {
        assertThat(local(0)).singleElement().isInstanceOfSatisfying(Observation.OfEntity.class, said -> {
            assertThat(said.entity()).hasToString("INSEE:32013");
            assertThat(said.founding()).isFalse();
            assertThat(said.key()).isEqualTo("DILA:00000000-0000-4000-8000-000000000001");
            assertThat(said.facts().canonical())
                    .isEqualTo("DILA_TYPES=mairie\nTRADE_NAME=Aubevoye-le-Pin\nSIRET=21750001600019\n"
                            + "DILA=00000000-0000-4000-8000-000000000001\nPHONE=+33562000001\nFAX=+33562000002\n"
                            + "EMAIL=mairie@aubevoye.fr\nWEBSITE=https://www.aubevoye.fr\n"
                            + "ACCOUNTS=x:https://x.com/aubevoye\n"
                            + "ADDRESS=|Hôtel de ville|1 place de la Mairie|BP 12\nPOSTCODE=32008\nCITY=Aubevoye Cedex\n"
                            + "COUNTRY=FR\n");
        });
    }

    @Test
    void both_encodings_say_the_same() {
        for (String source : List.of("dila-local", "dila-etat")) {
            assertThat(read(source, "export.json").readings())
                    .isEqualTo(read(source, "archive.json").readings())
                    .hasSize(16);
        }
    }

    @Test
    void a_service_that_the_contract_selects_is_founded_with_its_heads() {
        assertThat(local(1))
                .extracting(Observation::key)
                .satisfiesExactly(
                        key -> assertThat(key).isEqualTo("DILA:00000000-0000-4000-8000-000000000004"),
                        key -> assertThat(key).startsWith("DILA:00000000-0000-4000-8000-000000000004/PREFECT#"),
                        key -> assertThat(key).contains("/PREFECTURE_SECRETARY_GENERAL#"),
                        key -> assertThat(key).contains("/OTHER#"));
        Facts prefecture = local(1).get(0).facts();
        assertThat(prefecture.get(Field.NAME)).contains("Préfecture du Val-d'Ombre");
        assertThat(prefecture.get(Field.ACRONYM)).contains("PREF32");
        assertThat(prefecture.get(Field.SIREN)).contains("217500016");
        assertThat(prefecture.get(Field.DEPARTEMENT)).contains("32");
        assertThat(prefecture.get(Field.VACANCIES)).contains("PREFECT_CABINET_DIRECTOR");
        assertThat(prefecture.get(Field.EMAIL)).isEmpty();
        assertThat(local(1).get(1).facts().canonical())
                .isEqualTo("SURNAME=MARTEL\nGIVEN_NAME=Jean\nSEX=M\nFUNCTION=PREFECT\nTITLE=Préfet\nDELEGATION=\n");
    }

    @Test
    void groupings_and_councils_are_called_as_the_registers_that_found_them_call_them() {
        assertThat(List.of(local(2), local(3), local(4)))
                .extracting(said -> said.get(0).entity().toString())
                .containsExactly("SIREN:200036473", "ASSEMBLY:DEP-32", "ASSEMBLY:REG-76");
    }

    @Test
    void an_address_abroad_has_its_country() {
        assertThat(local(5).get(0).facts().get(Field.COUNTRY)).contains("BE");
    }

    @Test
    void each_record_that_is_not_taken_says_why() {
        assertThat(read("dila-local", "archive.json").remarks())
                .containsExactly(
                        "2 OUT_OF_SCOPE mairie déléguée, annexe ou mobile",
                        "3 OUT_OF_SCOPE mairie déléguée, annexe ou mobile",
                        "4 BAD_CONTACT PHONE",
                        "4 NOMINATIVE_EMAIL EMAIL",
                        "4 UNKNOWN_FUNCTION Grand chambellan",
                        "4 HEAD_WITHOUT_OFFICE affectation_personne",
                        "5 OUT_OF_SCOPE ccas",
                        "7 BAD_CONTACT WEBSITE",
                        "9 OUT_OF_SCOPE categorie SI",
                        "10 BAD_CODE code_insee_commune ou siren, mairie",
                        "11 OUT_OF_SCOPE statut_de_diffusion",
                        "12 BAD_CODE id",
                        "13 MISSING_VALUE nom",
                        "14 BAD_NUMBER siret",
                        "15 OUT_OF_SCOPE categorie SI",
                        "16 OUT_OF_SCOPE categorie SI");
    }

    @Test
    void services_of_the_state_are_told_by_their_type_and_ministries_by_their_name() {
        assertThat(read("dila-etat", "archive.json").taken())
                .extracting(taken -> taken.observations()
                        .get(0)
                        .facts()
                        .get(Field.DILA_TYPES)
                        .orElseThrow())
                .containsExactly("autorite_administrative_independante", "ministere", "administration_centrale");
    }

    @Test
    void notices_show_no_personal_data() {
        assertThat(read("dila-local", "archive.json").remarks())
                .noneMatch(remark -> remark.matches("(?i).*(martel|aubry|ozanne|sansfonction).*"));
    }
}
