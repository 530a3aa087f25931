package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The story of one mayor who agrees, is written to, and objects: the last file before the objection holds her identifier, name
 * and address, and no file after it anything but identifiers in lines that withdraw her, whatever is read, merged or brought back.
 */
class OppositionStoryTest extends CommandStory {

    private static final String NAME = "Portavecchini";
    private static final String AS_LISTED = "PORTAVECCHINI";
    private static final String ADDRESS = "l.portavecchini@example.org";
    private static final String TITLE = "Code du département;Libellé du département;Code de la collectivité à statut"
            + " particulier;Libellé de la collectivité à statut particulier;Code de la commune;Libellé de la commune;Nom de"
            + " l'élu;Prénom de l'élu;Code sexe;Date de naissance;Code de la catégorie socio-professionnelle;Libellé de la"
            + " catégorie socio-professionnelle;Date de début du mandat;";

    private static final String LIST = """
            {"code": "mairies-directes", "register": "MAIRIES", "title": "Lignes directes", "publisher": "Association d'essai",
             "licence": "convention", "address": "https://mairies.example/", "cadence": "annuelle",
             "key": {"code_insee": "insee"},
             "heads": [{"office": "Maire", "civility": "civilité", "surname": "nom", "givenName": "prénom",
                        "says": {"date_naissance": "né le", "email_pro": "courriel"}}]}
            """;

    @Test
    void whoever_objects_is_in_no_file_any_more_whatever_comes_after_it() throws IOException {
        contract(source(LIST));
        ingest("cog-communes", sample("day1/cog-communes.csv"), "2022-01-01");
        ingest("rne-maires", sample("day2/rne-maires.csv"), "2022-02-01");
        ingest("mairies-directes", directLines(), "2022-02-01");

        // Consent, and what it opens.
        publish("2022-02-02");
        assertThat(sent("000001")).contains(NAME).doesNotContain(ADDRESS);
        String person = person();
        String body = cell("000001", "id_organisme");
        Files.writeString(home.resolve("V1.txt"), "Acceptez-vous de recevoir nos offres ?");
        done("consent", "wording", "V1", file("V1.txt"), "--today", "2022-02-03");
        done(said(
                "consent",
                "record",
                person,
                "--use",
                "EMAILING_EMAIL",
                "--stance",
                "CONSENTI",
                "--body",
                body,
                "--wording",
                "V1",
                "--at",
                "2022-02-03T09:00"));
        publish("2022-02-03");
        assertThat(sent("000002")).contains(person, NAME, ADDRESS, "\"2022-02-03\"");
        assertThat(done("consent", "prove", person)).contains("EMAILING_EMAIL agreed on 2022-02-03", "wording V1");
        assertThat(done("consent", "audit"))
                .contains("BDTACT_J_20220203_000002_R0", "0 findings", "1 : la personne a consenti");

        // The objection at ten, and the delivery of the day.
        Path backup = backup();
        assertThat(done(said("opposition", "record", person, "--at", "2022-02-04T10:00")))
                .contains("nothing leaves (OPPOSITION)");
        assertThat(done("consent", "audit")).contains("0 findings", "1 of them are withdrawn by the next delivery");
        publish("2022-02-04");
        assertWithdrawn("000003", person);
        assertThat(done("consent", "audit")).contains("0 findings").doesNotContain("withdrawn", "consenti");

        // Another spelling, by the same source and by another.
        ingest("rne-maires", spelled("PORTA-VECCHINI"), "2022-02-05");
        ingest("rne-conseillers-municipaux", councillor(), "2022-02-05");
        publish("2022-02-05");
        assertSilent("000004", person);

        // A second record of hers, which waits for a human, and is merged into the first.
        String second = json("review").path("pairs").findValuesAsText("id").stream()
                .filter(id -> id.startsWith("P-") && !id.equals(person))
                .findFirst()
                .orElseThrow();
        done("merge", person, second, "--by", "alice", "--reason", "même personne", "--today", "2022-02-06");
        publish("2022-02-06");
        assertSilent("000005", person);
        assertThat(sent("000005")).doesNotContain(second);

        // The receiver says so.
        assertThat(receive().status()).isZero();
        assertThat(contents("receiver", "")).doesNotContain(NAME).doesNotContain(ADDRESS);
        assertThat(Files.readAllLines(home.resolve("receiver/oppositions.csv"))).hasSize(2);

        // The month has ended: the client hears of it once more, and says so.
        assertThat(done("publish", "--today", "2022-03-01"))
                .contains("oppositions of 2022-02: 1, told by mail", "déposé dans mail/");
        assertThat(contents("mail", "")).contains(person).doesNotContain(NAME).doesNotContain(ADDRESS);
        done("opposition", "received", "2022-02", "--by", "C. Exemple", "--today", "2022-03-02");
        assertThat(done("opposition", "months")).contains("acknowledged 2022-03-02 by C. Exemple");

        // An old backup of the database, beside the journal of rights as it is today.
        restore(backup);
        ingest("rne-maires", sample("day2/rne-maires.csv"), "2022-02-07");
        assertThat(done("publish", "--today", "2022-03-07")).contains("BDTACT_C_20220307_000007_R0", "from a backup");
        assertThat(sent("000007")).doesNotContain(NAME).doesNotContain(ADDRESS);
        assertThat(receive().status()).isZero();
        assertThat(contents("receiver", "")).doesNotContain(NAME).doesNotContain(ADDRESS);
        done("consent", "prove", person);
    }

    private void assertWithdrawn(String number, String person) {
        assertThat(sent(number)).doesNotContain(NAME).doesNotContain(ADDRESS);
        assertThat(lines(number, "CON"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("\"S\";\"OPPOSITION\";").contains(person));
        assertThat(lines(number, "OPP"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("\"" + person + "\"").contains("\"TOTALE\"", "\"2022-02-04\""));
        assertThat(manifest(number).path("oppositions").path("fuites").asInt()).isZero();
        assertThat(manifest(number).path("oppositions").path("identifiants").asInt())
                .isEqualTo(1);
    }

    private void assertSilent(String number, String person) {
        assertThat(sent(number)).doesNotContain(NAME).doesNotContain(ADDRESS).doesNotContain(person);
    }

    // What is read

    private Path directLines() throws IOException {
        return Files.writeString(
                home.resolve("directes.csv"),
                "insee;civilité;nom;prénom;né le;courriel\n2A004;Mme;" + AS_LISTED + ";Lisandra;14/11/1969;" + ADDRESS
                        + "\n");
    }

    private Path spelled(String name) throws IOException {
        String rows = Files.readString(sample("day2/rne-maires.csv")).replace(AS_LISTED, name);
        return Files.writeString(home.resolve("maires-" + name + ".csv"), rows);
    }

    private Path councillor() throws IOException {
        String row = "2A;Corse-Du-Sud;94;Corse;2A004;Ajaccio;" + AS_LISTED
                + ";Orsula;F;14/11/1969;31;Profession libérale;" + "28/06/2020;;;FR\n";
        return Files.writeString(
                home.resolve("conseillers.csv"),
                TITLE + "Libellé de la fonction;Date de début de la fonction;Code nationalité\n" + row);
    }

    // A backup of the database, which is stopped between two commands

    private Path backup() throws IOException {
        Path backup = home.resolve("backup");
        ServedHomes.copy(home.resolve("postgres"), backup);
        return backup;
    }

    /** Only the database goes back: rights and keys, spool and outbox are as they were last. */
    private void restore(Path backup) throws IOException {
        remove(home.resolve("postgres"));
        ServedHomes.copy(backup, home.resolve("postgres"));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    // Commands, and what they sent

    private void publish(String day) {
        done("publish", "--today", day);
    }

    private static String[] said(String... command) {
        return Stream.concat(
                        Arrays.stream(command),
                        Stream.of("--means", "COURRIER", "--evidence", "C-1", "--by", "alice", "--today", "2022-02-04"))
                .toArray(String[]::new);
    }

    private String person() {
        return cell("000001", "id_personne");
    }

    /** A cell of the line of the mayor. */
    private String cell(String number, String column) {
        List<String> all = table(number, "CON");
        int place = List.of(all.get(0).split(";")).indexOf("\"" + column + "\"");
        String line = all.stream().filter(one -> one.contains(NAME)).findFirst().orElseThrow();
        return line.split(";")[place].replace("\"", "");
    }

    private List<String> lines(String number, String role) {
        return table(number, role).stream().skip(1).toList();
    }

    /** All files of a delivery. */
    private String sent(String number) {
        return contents("outbox", "_" + number + "_");
    }
}
