package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way of a reviewer on the command line, from a doubt to what CDC is told of it. */
class JudgementCommandsTest extends CommandStory {

    /** A councillor who shares surname and birth date with the mayor of the sample, and goes by another given name. */
    private static final String COUNCILLORS = """
            Code du département;Libellé du département;Code de la collectivité à statut particulier;\
            Libellé de la collectivité à statut particulier;Code de la commune;Libellé de la commune;Nom de l'élu;\
            Prénom de l'élu;Code sexe;Date de naissance;Code de la catégorie socio-professionnelle;\
            Libellé de la catégorie socio-professionnelle;Date de début du mandat;Libellé de la fonction;\
            Date de début de la fonction;Code nationalité
            2A;Corse-Du-Sud;94;Corse;2A004;Ajaccio;PORTAVECCHINI;Orsula;F;14/11/1969;31;Profession libérale;\
            28/06/2020;;;FR
            """;

    @Test
    void a_doubt_is_reviewed_merged_told_to_the_client_and_taken_back() throws IOException {
        aRegister();
        ingest("cog-communes", sample("day1/cog-communes.csv"), "2022-01-01");
        ingest("rne-maires", sample("day2/rne-maires.csv"), "2022-02-01");
        ingest("rne-conseillers-municipaux", Files.writeString(home.resolve("cm.csv"), COUNCILLORS), "2022-02-01");
        done("publish", "--today", "2022-02-02");

        assertThat(done("review"))
                .contains("pairs that wait: 2", "Orsula", "même date de naissance", "prénoms différents");
        JsonNode pair = json("review").path("pairs").path(0);
        String one = pair.path("one").path("id").asText();
        String other = pair.path("other").path("id").asText();

        assertThat(done("explain", one)).contains("perhaps " + other, "a newcomer to it");
        String rehearsed = done("merge", one, other, "--by", "alice", "--reason", "prénom d'usage", "--dry-run");
        assertThat(rehearsed).contains("would be judgement 1", "RED: P " + other + " " + one, "Nothing was kept");
        assertThat(done("review", "--judged")).contains("nothing was judged");

        assertThat(done("merge", one, other, "--by", "alice", "--reason", "prénom d'usage", "--today", "2022-02-03"))
                .contains("judgement 1", "acteurs undo 1");
        assertThat(done("review")).contains("pairs that wait: 1").doesNotContain("Orsula");
        assertThat(done("explain", other)).contains("2022-02-03, FUSION: " + other + " leads to " + one);
        assertThat(json("explain", one)
                        .path("redirections")
                        .path(0)
                        .path("former")
                        .asText())
                .isEqualTo(other);
        done("publish", "--today", "2022-02-03");
        assertThat(table("000002", "RED"))
                .contains("\"P\";\"" + other + "\";\"" + one + "\";\"2022-02-03\";\"FUSION\"");
        assertThat(table("000002", "CON")).anyMatch(line -> line.startsWith("\"S\";\"FUSION\""));

        Terminal again = run("merge", one, other, "--by", "alice", "--reason", "encore");
        assertThat(again.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(again.err()).contains(other + " gave way to " + one);

        assertThat(done("undo", "1", "--by", "bob", "--reason", "deux sœurs", "--today", "2022-02-04"))
                .contains("undoes 1", "ANNULATION");
        done("publish", "--today", "2022-02-04");
        assertThat(table("000003", "CON")).anyMatch(line -> line.startsWith("\"C\"") && line.contains(other));
        assertThat(done("apart", one, other, "--by", "bob", "--reason", "deux sœurs"))
                .contains("KEPT_APART");
        assertThat(done("review")).contains("pairs that wait: 1").doesNotContain("Orsula");
        assertThat(done("review", "--judged")).contains("alice", "bob", "deux sœurs");
        assertThat(receive().status()).isZero();
        assertThat(Files.readAllLines(home.resolve("receiver/redirections.csv")))
                .hasSizeGreaterThan(2);
    }

    @Test
    void titles_that_the_nomenclature_does_not_know_are_a_work_list() throws IOException {
        aRegister();
        ingest("cog-communes", sample("day1/cog-communes.csv"), "2022-01-01");
        String unknown = COUNCILLORS.replace("28/06/2020;;;", "28/06/2020;Grande vizire;28/06/2020;");
        ingest("rne-conseillers-municipaux", Files.writeString(home.resolve("cm.csv"), unknown), "2022-02-01");
        assertThat(done("titles")).contains("unknown titles: 1, of 1 functions", "COMMUNE", "Grande vizire", "F-");
        assertThat(json("titles").path("titles").path(0).path("title").asText()).isEqualTo("Grande vizire");
    }

    @Test
    void who_says_it_and_why_is_asked_for() {
        for (List<String> command : List.of(
                List.of("merge", "P-1", "P-2"),
                List.of("apart", "P-1", "P-2"),
                List.of("unsure", "P-1", "P-2"),
                List.of("split", "P-1", "F-1"),
                List.of("undo", "1"))) {
            Terminal refused = run(command.toArray(String[]::new));
            assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(refused.err()).contains("--by");
        }
    }

    @Test
    void an_identifier_of_another_form_is_wrong_usage() throws IOException {
        aRegister();
        ingest("cog-communes", sample("day1/cog-communes.csv"), "2022-01-01");
        Terminal refused = run("merge", "P-1", "P-2", "--by", "alice", "--reason", "essai");
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
    }
}
