package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Further information on bodies and functions that are there, by order form: from the contract to the file. */
class OrderFileTest extends CommandStory {

    private static final String DAY = "2026-09-07";

    private static final String COMMUNES = """
            TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT
            COM,32013,76,32,32D,321,1,AUCH,Auch,Auch,3201,
            COM,40192,75,40,40D,402,0,MONT DE MARSAN,Mont-de-Marsan,Mont-de-Marsan,4099,
            """;

    private static final String MAYORS = """
            Code du département;Libellé du département;Code de la collectivité à statut particulier;Libellé de la collectivité à statut particulier;Code de la commune;Libellé de la commune;Nom de l'élu;Prénom de l'élu;Code sexe;Date de naissance;Code de la catégorie socio-professionnelle;Libellé de la catégorie socio-professionnelle;Date de début du mandat;Date de début de la fonction
            32;Gers;;;32013;Auch;EXEMPLE;Zoé;F;03/02/1961;74;Ancien cadre;18/05/2020;26/05/2020
            40;Landes;;;40192;Mont-de-Marsan;TEMOIN;Paul;M;04/03/1962;74;Ancien cadre;18/05/2020;26/05/2020
            """;

    private static final String ENQUETE = """
            {"code": "enquete", "register": "ENQUETE", "title": "Enquête d'essai", "publisher": "Bureau d'essai",
             "licence": "Licence Ouverte 2.0", "address": "https://www.example.fr/enquete", "cadence": "annuelle",
             "key": {"code_insee": "commune"},
             "extras": {"order": "BC/2026-09", "columns": {"logements_geres": "nb logements", "solde": "solde"}}}
            """;

    private static final String MANDATS = """
            {"code": "mandats", "register": "ENQUETE", "title": "Mandats d'essai", "publisher": "Bureau d'essai",
             "licence": "Licence Ouverte 2.0", "address": "https://www.example.fr/mandats", "cadence": "annuelle",
             "key": {"code_insee": "commune"}, "kind": "COMMUNE",
             "heads": [{"office": "Maire", "civility": "civ", "surname": "nom", "givenName": "prenom",
               "says": {"date_naissance": "né le"},
               "extras": {"order": "BC-2026-10", "columns": {"rang_liste": "rang"}}}]}
            """;

    @TempDir
    Path folder;

    private Path outgoing = Path.of("");

    @BeforeEach
    void aRegisterOfTwoCommunes() throws IOException {
        aRegister();
        outgoing = Files.createDirectory(folder.resolve("outgoing"));
        contract(ENQUETE, MANDATS);
        ingest("cog-communes", COMMUNES, "2026-01-01");
        ingest("rne-maires", MAYORS, "2026-03-01");
    }

    private void contract(String... sources) throws IOException {
        contract(contract -> {
            Stream.of(sources).forEach(source -> source(source).accept(contract));
            contract.withArray("channels")
                    .addObject()
                    .put("code", "landes")
                    .put("label", "Landes")
                    .put("profile", "dclic")
                    .putArray("departements")
                    .add("40");
        });
    }

    private void ingest(String source, String table, String day) throws IOException {
        Path file = Files.writeString(folder.resolve(source + ".csv"), table);
        Terminal read = on(DAY, "ingest", source, file.toString(), "--as-of", day);
        assertThat(read.status()).as(read.out() + read.err()).isZero();
    }

    private void order(String reference) {
        on(
                DAY,
                "order",
                "receive",
                reference,
                "--subject",
                "Plus",
                "--deadline",
                "2026-10-30",
                "--amount",
                "900",
                "--by",
                "alice");
        on(DAY, "order", "accept", reference, "--by", "alice");
    }

    private Terminal file(String reference, String channel) {
        return on(DAY, "order", "file", reference, "--to", outgoing.toString(), "--channel", channel);
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(outgoing.resolve(name));
    }

    @Test
    void what_was_ordered_of_bodies_is_a_file_of_its_own_joined_with_the_feed_by_ids() throws IOException {
        order("BC/2026-09");
        ingest("enquete", "commune;nb logements;solde\n32013;1 204;-12\n40192;310;\n", "2026-09-01");
        assertThat(on(DAY, "order").out()).contains("extras of organismes by enquete: logements_geres, solde");

        Terminal written = file("BC/2026-09", "dclic");

        String name = "ACTEURS_COMPLEMENT_BC+2026-09_20260907.csv";
        assertThat(written.status()).as(written.err()).isZero();
        assertThat(written.out())
                .contains("rows    2, for BC/2026-09 on dclic", "file    " + outgoing.resolve(name), "sha256  ");
        List<String> lines = lines(name);
        assertThat(lines.get(0))
                .isEqualTo("\"id_organisme\";\"siret\";\"logements_geres\";\"solde\";\"source\";\"date_source\"");
        assertThat(lines.subList(1, 3))
                .isSorted()
                .anyMatch(line -> line.endsWith(";\"\";\"1 204\";\"\";\"enquete\";\"2026-09-01\""))
                .anyMatch(line -> line.endsWith(";\"\";\"310\";\"\";\"enquete\";\"2026-09-01\""));
        assertThat(lines(name + ".sha256").get(0)).endsWith("  " + name);
        assertSameAgainAndReadByAProgram(written);
        assertThat(file("BC/2026-09", "landes").out()).startsWith("rows    1,");
        assertThat(lines(name))
                .anyMatch(line -> line.contains("\"310\""))
                .noneMatch(line -> line.contains("\"1 204\""));
    }

    private void assertSameAgainAndReadByAProgram(Terminal written) throws IOException {
        JsonNode again =
                json("order", "file", "BC/2026-09", "--to", outgoing.toString(), "--channel", "dclic", "--today", DAY);
        assertThat(again.get("rows").asLong()).isEqualTo(2);
        assertThat(written.out())
                .contains(again.get("file").asText(), again.get("sha256").asText());
        JsonNode extras = json("order").get("orders").get(0).get("extras").get(0);
        assertThat(extras.get("source").asText()).isEqualTo("enquete");
        assertThat(extras.get("columns")).hasSize(2);
    }

    @Test
    void what_was_ordered_of_functions_names_them_by_ids_alone() throws IOException {
        order("BC-2026-10");
        ingest("mandats", "commune;civ;nom;prenom;né le;rang\n32013;Mme;EXEMPLE;Zoé;03/02/1961;1er\n", "2026-09-01");
        on(DAY, "publish", "--channel", "dclic");
        assertThat(file("BC-2026-10", "dclic").out()).startsWith("rows    1,");
        List<String> lines = lines("ACTEURS_COMPLEMENT_BC-2026-10_20260907.csv");
        assertThat(lines.get(1)).matches("\"F-.{26}\";\"P-.{26}\";\"O-.{26}\";\"1er\";\"mandats\";\"2026-09-01\"");
        assertThat(contacts()).anyMatch(line -> line.contains(lines.get(1).substring(0, 30)));
    }

    private List<String> contacts() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("outbox"))) {
            Path file = files.filter(one -> one.toString().endsWith("_CON.csv"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(file);
        }
    }

    @Test
    void no_line_of_the_feed_moves_with_what_was_ordered_and_what_is_listed_no_more_does_not_leave()
            throws IOException {
        order("BC/2026-09");
        order("BC-2026-10");
        String mayor = "commune;civ;nom;prenom;né le;rang\n32013;Mme;EXEMPLE;Zoé;03/02/1961;";
        ingest("enquete", "commune;nb logements;solde\n32013;1 204;5\n40192;310;5\n", "2026-09-01");
        ingest("mandats", mayor + "1er\n", "2026-09-01");
        on(DAY, "publish", "--channel", "dclic");
        JsonNode before = json("status").get("revision");
        ingest("enquete", "commune;nb logements;solde\n32013;1 250;5\n40192;;\n", "2026-10-01");
        ingest("mandats", mayor + "2e\n", "2026-10-01");

        assertThat(file("BC/2026-09", "dclic").out()).startsWith("rows    1,");
        assertThat(lines("ACTEURS_COMPLEMENT_BC+2026-09_20260907.csv").get(1)).contains("\"1 250\"", "\"2026-10-01\"");
        file("BC-2026-10", "dclic");
        assertThat(lines("ACTEURS_COMPLEMENT_BC-2026-10_20260907.csv").get(1)).contains("\"2e\"");
        assertThat(json("status").get("revision")).isNotNull().isEqualTo(before);
        assertThat(on("2026-09-08", "publish", "--channel", "dclic").out()).contains("VIDE");

        ingest("enquete", "commune;nb logements;solde\n32107;1;1\n40192;310;5\n", "2026-11-01");
        file("BC/2026-09", "dclic");
        assertThat(lines("ACTEURS_COMPLEMENT_BC+2026-09_20260907.csv"))
                .hasSize(2)
                .noneMatch(line -> line.contains("\"1 250\""));
    }

    @Test
    void a_file_that_was_read_before_it_was_ordered_is_read_again_by_the_changed_contract() throws IOException {
        String table = "commune;nb logements;solde\n32013;1 204;5\n40192;310;5\n";
        contract(ENQUETE.replaceAll(",\\s*\"extras\".*(?=})", "")
                .replace("\"key\"", "\"fields\": {\"sigle\": \"solde\"}, \"key\""));
        ingest("enquete", table, "2026-09-01");
        contract(ENQUETE);
        order("BC/2026-09");
        assertThat(file("BC/2026-09", "dclic").out()).startsWith("rows    0,");
        ingest("enquete", table, "2026-09-01");
        assertThat(file("BC/2026-09", "dclic").out()).startsWith("rows    2,");
    }

    @Test
    void what_may_not_be_delivered_is_refused_with_the_next_command() {
        Terminal unknown = file("BC/2026-09", "dclic");
        assertThat(unknown.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(unknown.err()).contains("n'est pas enregistré", "acteurs order receive BC/2026-09");
        order("BC-2026-11");
        Terminal nothing = file("BC-2026-11", "dclic");
        assertThat(nothing.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(nothing.err()).contains("Aucune source du contrat", "acteurs ingest");
        assertThat(outgoing).isEmptyDirectory();
        assertThat(on(DAY, "order", "file", "BC-2026-11").err()).contains("Give --to");
        assertThat(on(DAY, "order", "file", "BC-2026-11", "--to", outgoing.toString())
                        .err())
                .contains("several channels", "--channel");
        assertThat(on(
                                DAY,
                                "order",
                                "file",
                                "BC-2026-11",
                                "--to",
                                outgoing.resolve("nowhere").toString())
                        .status())
                .isEqualTo(ExitStatus.USAGE);
    }
}
