package fr.acteurs.adapters.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.continuity.Mapping;
import fr.acteurs.application.continuity.Meaning;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingJsonTest {

    private static final String CONTACTS = "'contacts':{'function_id':'F','siren':'S','surname':'N','given_name':'P'";

    @Test
    void a_mapping_says_which_column_means_what() {
        Mapping mapping = read("{'provider':'former','organisations':{'organisation_id':'ID','siret':'SIRET',"
                + "'compared':{'raison_sociale':'NOM'}}," + CONTACTS
                + ",'birth_date':'NE','date_format':'dd/MM/yyyy'}}");
        assertThat(mapping.provider().value()).isEqualTo("former");
        assertThat(mapping.organisations().orElseThrow().columns()).containsEntry(Meaning.SIRET, "SIRET");
        assertThat(mapping.organisations().orElseThrow().compared()).containsEntry("raison_sociale", "NOM");
        assertThat(mapping.contacts().orElseThrow().dateFormat()).isEqualTo("dd/MM/yyyy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'provider':'X'}|provider",
                "{'provider':'former'}|organisations",
                "{'provider':'former','organisation':{}}|organisation ;",
                "{'provider':'former','organisations':{'siret':'S'}}|organisations.organisation_id",
                "{'provider':'former','organisations':{'organisation_id':'ID'}}|siret, siren, insee, name",
                "{'provider':'former','organisations':{'organisation_id':'','siret':'S'}}|organisations.organisation_id",
                "{'provider':'former','organisations':{'organisation_id':'ID','siret':'S','surname':'N'}}"
                        + "|organisations.surname",
                "{'provider':'former','organisations':{'organisation_id':'ID','siret':'S','kind':'K'}}|communes",
                "{'provider':'former','organisations':{'organisation_id':'ID','siret':'S','compared':{'nom':'N'}}}"
                        + "|organisations.compared.nom",
                "{'provider':'former',CONTACTS,'birth_date':'NE'}}|contacts.date_format",
                "{'provider':'former',CONTACTS,'birth_date':'NE','date_format':'dd/MM/yy'}}|contacts.date_format",
                "{'provider':'former','contacts':{'siren':'S','surname':'N','given_name':'P'}}|function_id"
            })
    void what_is_wrong_is_refused_with_its_place(String json, String place) {
        assertThatThrownBy(() -> read(json.replace("CONTACTS", CONTACTS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(place);
    }

    private static Mapping read(String json) {
        return MappingJson.mapping(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
