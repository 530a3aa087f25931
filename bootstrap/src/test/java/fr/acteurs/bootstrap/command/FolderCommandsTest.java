package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of registers as a whole, what is covered by it, and what is delivered by order. */
class FolderCommandsTest extends CommandStory {

    private static final String DAY = "2026-11-23";

    private static final String COMMUNES = """
            TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT
            COM,32013,76,32,32D,321,1,AUCH,Auch,Auch,3201,
            COM,32107,76,32,32D,322,0,CONDOM,Condom,Condom,3202,
            """;

    private static final String MAYORS = """
            Code du département;Libellé du département;Code de la collectivité à statut particulier;Libellé de la collectivité à statut particulier;Code de la commune;Libellé de la commune;Nom de l'élu;Prénom de l'élu;Code sexe;Date de naissance;Code de la catégorie socio-professionnelle;Libellé de la catégorie socio-professionnelle;Date de début du mandat;Date de début de la fonction
            32;Gers;;;32013;Auch;EXEMPLE;Zoé;F;03/02/1961;74;Ancien cadre;18/05/2020;26/05/2020
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        Files.createDirectories(folder.resolve("rne"));
        Files.writeString(folder.resolve("rne/maires-2025-06-01.csv"), MAYORS);
        Files.writeString(folder.resolve("readme.md"), "nothing to read\n");
        try (OutputStream packed =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("communes_2026.csv.gz")))) {
            packed.write(COMMUNES.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_rehearsal_prints_the_order_and_reads_nothing() {
        Terminal plan = on(DAY, "ingest", "--all", folder.toString(), "--dry-run");
        assertThat(plan.status()).isZero();
        assertThat(plan.out().lines())
                .containsExactly(
                        "2026-01-01 cog-communes communes_2026.csv",
                        "2025-06-01 rne-maires maires-2025-06-01.csv",
                        "not read: " + folder.resolve("readme.md") + ": no source reads such a file");
        assertThat(on(DAY, "status").out()).contains("nothing yet");
    }

    @Test
    void a_folder_is_read_whole_and_ends_with_totals_and_coverage() throws IOException {
        aRegister();
        Terminal read = on(DAY, "ingest", "--all", folder.toString());
        assertThat(read.status()).isZero();
        assertThat(read.out())
                .contains("2 editions taken, 0 held, 1 files not read")
                .contains("rows 3 = taken 3 + unchanged 0 + notices 0 + held 0")
                .contains("segment 1: 2 bodies")
                .contains("COMMUNE                      expected 2, known 2, missing 0 (100 %); cog-communes");

        assertThat(on(DAY, "status").out())
                .contains("cog-communes/communes as of 2026-01-01, 2 rows\n")
                .contains("rne-maires/maires as of 2025-06-01, 1 rows, STALE: 540 days old, at most 150");
        assertThat(on(DAY, "sources").out()).contains("at most 400 days old");

        Terminal coverage = on(DAY, "coverage", "COMMUNE");
        assertThat(coverage.out())
                .contains("MAYOR: holder in 1, vacant in 0, unknown in 1")
                .contains("unknown: Condom");
        assertThat(on(DAY, "coverage", "NOTHING").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(on(DAY, "coverage", "--json").out()).contains("\"kind\" : \"COMMUNE\"");
    }

    @Test
    void a_second_channel_of_the_contract_delivers_its_own_files_to_its_own_folder() throws IOException {
        aRegister();
        Files.writeString(
                home.resolve("contract.json"),
                on(DAY, "contract", "--template").out().replace("\"channels\": [", """
                        "channels": [
                            {"code": "regions", "label": "Directions régionales", "profile": "datamart", "regions": ["76"]},
                        """));
        assertThat(on(DAY, "contract").out())
                .contains("channel     regions, profil datamart : Directions régionales ; régions [76]")
                .contains("channel     dclic, profil dclic")
                .contains("quotas      10 accès, puis par lots de 5");
        on(DAY, "ingest", "--all", folder.toString());
        assertThat(on(DAY, "publish", "--channel", "dclic", "--dry-run").out()).contains("CON");
        assertThat(on(DAY, "publish", "--channel", "dclic").status()).isZero();
        assertThat(on(DAY, "publish").err()).contains("several channels: name one of [regions, dclic] by --channel");
        assertThat(on(DAY, "publish", "--channel", "regions").out())
                .contains("PER", "FON", "SEC")
                .doesNotContain("CON ");
        assertThat(on(DAY, "publish", "--channel", "nobody").err()).contains("no channel nobody", "[regions, dclic]");
        assertThat(on(DAY, "status").out())
                .contains("regions BDTACT_C_20261123_000001_R0 VISIBLE", "dclic BDTACT_C_20261123_000001_R0 VISIBLE");
        for (String outbox : List.of("outbox-regions", "outbox")) {
            String from = home.resolve(outbox).toString();
            String into = home.resolve("received-" + outbox).toString();
            assertThat(Terminal.run("receive", "--from", from, "--into", into).out())
                    .contains("applied");
        }
        assertThat(home.resolve("received-outbox-regions/etat_PER.csv"))
                .content()
                .contains("Exemple", "Zoé");
        assertThat(home.resolve("received-outbox/etat_CON.csv")).content().contains("Zoé");
    }

    @Test
    void envelopes_are_written_once_and_who_has_no_address_is_counted() throws IOException {
        aRegister();
        on(DAY, "ingest", "--all", folder.toString());
        Path list = Files.writeString(home.resolve("poles.csv"), """
                Type;SIRET;Raison sociale;Sigle;Département;Téléphone;Courriel;Site internet;Complément d'adresse;Voie;Boîte postale;Code postal;Ville;Civilité;Prénom;Nom;Fonction
                SEM;99000110900018;Société d'économie mixte du Val d'Essai;;32;;;;Bâtiment B;1 rue de l'Église;;32000;Auch;M.;Paul;Témoin;Président
                """);
        assertThat(on(DAY, "ingest", "liste-epl", list.toString()).status()).isZero();
        Path file = home.resolve("sem.csv");
        assertThat(on(DAY, "mailing", "SEM", "--into", file.toString()).out())
                .startsWith("1 envelopes in " + file + ", 0 with a name that was cut; 0 bodies without");
        assertThat(Files.readAllLines(file).get(1))
                .endsWith(";\"99000110900018\";\"SOCIETE D ECONOMIE MIXTE DU VAL D\";\"ESSAI\";\"BATIMENT B\";"
                        + "\"1 RUE DE L EGLISE\";\"32000 AUCH\";\"\";\"\";\"O\"");
        assertThat(on(DAY, "mailing", "SEM", "--into", file.toString()).status())
                .isEqualTo(ExitStatus.FAILED);
        assertThat(on(DAY, "mailing", "COMMUNE", "--into", home.resolve("c.csv").toString())
                        .out())
                .startsWith("0 envelopes")
                .contains("2 bodies without an address");
    }

    @Test
    void a_folder_goes_alone() {
        assertThat(on(DAY, "ingest", "rne-maires", "x.csv", "--all", folder.toString())
                        .status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(on(DAY, "ingest").err()).contains("--all");
        assertThat(on(DAY, "ingest", "rne-maires", "x.csv", "--dry-run").err()).contains("--all");
        assertThat(on(DAY, "ingest", "--all", folder.resolve("readme.md").toString())
                        .status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void what_was_ordered_is_not_delivered_before_the_order_is_accepted() throws IOException {
        aRegister();
        on(DAY, "ingest", "--all", folder.toString());
        Files.writeString(home.resolve("contract.json"), ordered());
        assertThat(on(DAY, "contract", "--apply").status()).isZero();

        Terminal refused = on(DAY, "publish");
        assertThat(refused.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(refused.err()).contains("BC-2026-07", "acteurs order receive");

        assertThat(on(DAY, "order", "receive", "BC-2026-07").err()).contains("Give --subject");
        Terminal received = on(
                DAY,
                "order",
                "receive",
                "BC-2026-07",
                "--subject",
                "Hôpitaux",
                "--deadline",
                "2026-12-15",
                "--amount",
                "12000.50",
                "--by",
                "alice");
        assertThat(received.out()).contains("BC-2026-07  Hôpitaux: reçu", "segment 10");
        assertThat(on(DAY, "publish").err()).contains("est reçu et non accepté");
        assertThat(on(DAY, "order", "deliver", "BC-2026-07", "--by", "alice").status())
                .isEqualTo(ExitStatus.REFUSED);
        assertThat(on(DAY, "order", "accept", "BC-2026-07", "--by", "alice").status())
                .isZero();
        assertThat(on(DAY, "publish").status()).isZero();
        assertThat(on(DAY, "order").out()).contains("accepté", "2026-11-23 reçu, alice");
    }

    /** The shipped contract, whose hospitals are delivered by order. */
    private String ordered() {
        String shipped = on(DAY, "contract", "--template").out();
        int hospitals = shipped.indexOf("\"number\": 10,");
        return shipped.substring(0, hospitals) + "\"order\": \"BC-2026-07\", " + shipped.substring(hospitals);
    }
}
