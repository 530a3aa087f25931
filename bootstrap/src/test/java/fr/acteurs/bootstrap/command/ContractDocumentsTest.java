package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Documents that follow from the contract file alone. */
class ContractDocumentsTest extends CommandStory {

    @Test
    void the_register_of_processing_and_the_place_of_storage_follow_from_the_contract() throws IOException {
        contract(json -> {
            ObjectNode terms = (ObjectNode) json.path("contract");
            terms.putObject("hosting")
                    .put("place", "Gravelines")
                    .put("operator", "Hébergeur Témoin")
                    .put("country", "FR");
            ((ObjectNode) terms.path("provider")).put("name", "Provider Témoin").put("provisional", false);
        });
        assertThat(done("contract", "--document", "STOCKAGE"))
                .contains("Provider Témoin déclare à Caisse des Dépôts", "Site : Gravelines\n", "Aucun transfert hors")
                .contains("Exploitant, sous-traitant au sens de l'article 28 : Hébergeur Témoin\n");
        assertThat(done("contract", "--document", "TRAITEMENTS"))
                .contains("Gravelines", "150 jours", "article 21", "dpo@acteurs.example", "canal dclic")
                .contains("rne-maires : ", "Collectivités territoriales");
    }

    @Test
    void a_country_outside_of_europe_is_told_as_a_transfer() throws IOException {
        contract(json -> ((ObjectNode) json.path("contract").path("hosting")).put("country", "US"));
        assertThat(done("contract", "--document", "STOCKAGE"))
                .contains("TRANSFERT hors de l'Espace économique européen");
    }
}
