package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.acteurs.bootstrap.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of one mayor who agrees, is written to, and objects: the last file before the objection holds her identifier, name
 * and address, and no file after it anything but identifiers in lines that withdraw her, whatever is read, merged or brought back.
 */
class OppositionStoryTest {

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

    @TempDir
    private Path home;

    @Test
    void whoever_objects_is_in_no_file_any_more_whatever_comes_after_it() throws IOException {
        contract();
        ingest("cog-communes", sample("day1/cog-communes.csv"), "2022-01-01");
        ingest("rne-maires", sample("day2/rne-maires.csv"), "2022-02-01");
        ingest("mairies-directes", directLines(), "2022-02-01");

        // Consent, and what it opens.
        publish("2022-02-02");
        assertThat(sent("000001")).contains(NAME).doesNotContain(ADDRESS);
        String person = person();
        String body = cell("000001", "id_organisme");
        Files.writeString(home.resolve("V1.txt"), "Acceptez-vous de recevoir nos offres ?");
        done("consent", "wording", "V1", home.resolve("V1.txt").toString(), "--today", "2022-02-03");
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
        assertThat(run(
                                "receive",
                                "--from",
                                home.resolve("outbox").toString(),
                                "--into",
                                home.resolve("in").toString())
                        .status())
                .isZero();
        assertThat(all(home.resolve("in"))).doesNotContain(NAME).doesNotContain(ADDRESS);
        assertThat(Files.readAllLines(home.resolve("in/oppositions.csv"))).hasSize(2);

        // The month has ended: the client hears of it once more, and says so.
        assertThat(done("publish", "--today", "2022-03-01"))
                .contains("oppositions of 2022-02: 1, told by mail", "déposé dans mail/");
        assertThat(all(home.resolve("mail")))
                .contains(person)
                .doesNotContain(NAME)
                .doesNotContain(ADDRESS);
        done("opposition", "received", "2022-02", "--by", "C. Exemple", "--today", "2022-03-02");
        assertThat(done("opposition", "months")).contains("acknowledged 2022-03-02 by C. Exemple");

        // An old backup of the database, beside the journal of rights as it is today.
        restore(backup);
        ingest("rne-maires", sample("day2/rne-maires.csv"), "2022-02-07");
        done("publish", "--complete", "--today", "2022-03-07");
        assertThat(all(home.resolve("outbox"))).doesNotContain(NAME).doesNotContain(ADDRESS);
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

    private void contract() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json = (ObjectNode)
                mapper.readTree(Terminal.run("contract", "--template").out());
        json.withArray("sources").add(mapper.readTree(LIST));
        Files.write(home.resolve("contract.json"), mapper.writeValueAsBytes(json));
    }

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

    private Path sample(String name) throws IOException {
        Path file = home.resolve(name.replace('/', '-'));
        try (InputStream sample = Main.class.getResourceAsStream("demo/" + name)) {
            Files.write(file, Objects.requireNonNull(sample).readAllBytes());
        }
        return file;
    }

    // A backup of the database, which is stopped between two commands

    private Path backup() throws IOException {
        Path backup = home.resolve("backup");
        copy(home.resolve("postgres"), backup);
        return backup;
    }

    /** Only the database goes back: rights and keys are kept beside it, and deliveries begin anew. */
    private void restore(Path backup) throws IOException {
        for (String gone : List.of("postgres", "outbox", "spool")) {
            remove(home.resolve(gone));
        }
        copy(backup, home.resolve("postgres"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    // Commands, and what they sent

    private void ingest(String source, Path file, String asOf) {
        done("ingest", source, file.toString(), "--as-of", asOf, "--today", asOf);
    }

    private void publish(String day) {
        done("publish", "--today", day);
    }

    private static String[] said(String... command) {
        return Stream.concat(
                        Arrays.stream(command),
                        Stream.of("--means", "COURRIER", "--evidence", "C-1", "--by", "alice", "--today", "2022-02-04"))
                .toArray(String[]::new);
    }

    private String done(String... command) {
        Terminal done = run(command);
        assertThat(done.status())
                .as(String.join(" ", command) + done.err() + done.out())
                .isZero();
        return done.out();
    }

    private JsonNode json(String... command) throws IOException {
        return new ObjectMapper()
                .readTree(run(Stream.concat(Arrays.stream(command), Stream.of("--json"))
                                .toArray(String[]::new))
                        .out());
    }

    private Terminal run(String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--home", home.toString()));
        return Terminal.run(words.toArray(String[]::new));
    }

    private String person() {
        return cell("000001", "id_personne");
    }

    /** A cell of the line of the mayor. */
    private String cell(String number, String column) {
        List<String> all = contents(number, "CON");
        int place = List.of(all.get(0).split(";")).indexOf("\"" + column + "\"");
        String line = all.stream().filter(one -> one.contains(NAME)).findFirst().orElseThrow();
        return line.split(";")[place].replace("\"", "");
    }

    private List<String> lines(String number, String role) {
        return contents(number, role).stream().skip(1).toList();
    }

    private List<String> contents(String number, String role) {
        return read(file(number, "_" + role + ".csv")).lines().toList();
    }

    private JsonNode manifest(String number) {
        try {
            return new ObjectMapper().readTree(read(file(number, "_MAN.json")));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private Path file(String number, String end) {
        return files(home.resolve("outbox")).stream()
                .filter(file -> file.toString().contains("_" + number + "_")
                        && file.toString().endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    /** All files of a delivery. */
    private String sent(String number) {
        return files(home.resolve("outbox")).stream()
                .filter(file -> file.toString().contains("_" + number + "_"))
                .map(OppositionStoryTest::read)
                .collect(Collectors.joining());
    }

    private static String all(Path folder) {
        return files(folder).stream().map(OppositionStoryTest::read).collect(Collectors.joining());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
