package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Every field of a person holds a word that stands nowhere else: after a whole run it is in the files that are for the client and in
 * no message, manifest, name of a file or journal beside them.
 */
class CanaryTest extends CommandStory {

    private static final String SURNAME = "Qwerzuson";
    private static final String GIVEN = "Ytrixane";
    private static final String BORN = "1957-11-23";
    private static final String MAIL = "canari.kopuvix@example.org";
    private static final String PHONE = "+33562098765";
    private static final String MOBILE = "+33698765432";
    private static final String DELEGATION = "voirie des belvuzards";
    private static final List<String> OF_THE_PERSON = List.of(
            SURNAME, SURNAME.toUpperCase(Locale.ROOT), GIVEN, BORN, MAIL, "kopuvix", PHONE, MOBILE, "belvuzards");

    private static final String LIST = """
            {"code": "mairies-directes", "register": "MAIRIES", "title": "Lignes directes", "publisher": "Association d'essai",
             "licence": "convention", "address": "https://mairies.example/", "cadence": "annuelle",
             "key": {"code_insee": "insee"},
             "heads": [{"office": "Maire", "civility": "civilité", "surname": "nom", "givenName": "prénom",
                        "says": {"date_naissance": "né le", "email_pro": "courriel", "telephone_pro": "tel",
                                 "portable": "mobile", "domaine_competence_libelle": "charge"}}]}
            """;

    private final List<String> said = new ArrayList<>();

    @Test
    void what_is_said_of_a_person_is_in_the_sealed_files_and_nowhere_else() throws IOException {
        aWholeRun();
        String sealed = contents("outbox", ".csv");
        List.of(SURNAME, GIVEN, BORN, MAIL, PHONE, MOBILE, "belvuzards")
                .forEach(token -> assertThat(sealed).as(token).contains(token));
        said.forEach(CanaryTest::assertSilent);
        assertSilent(contents("outbox", ".json"));
        assertSilent(contents("rights", ""));
        names(home).forEach(CanaryTest::assertSilent);
    }

    @Test
    void one_line_that_names_somebody_is_seen() {
        for (String token : OF_THE_PERSON) {
            assertThatThrownBy(() -> assertSilent("read row 7: " + token)).isInstanceOf(AssertionError.class);
        }
    }

    private static void assertSilent(String text) {
        assertThat(text).doesNotContain(OF_THE_PERSON.toArray(String[]::new));
    }

    private void aWholeRun() throws IOException {
        aRegister();
        contract(source(LIST));
        take("cog-communes", sample("day1/cog-communes.csv"));
        take("mairies-directes", rows(SURNAME));
        // Rows that fail in every field say where, not what.
        say("ingest", "mairies-directes", broken().toString(), "--as-of", "2022-02-02");
        Files.writeString(home.resolve("V1.txt"), "Acceptez-vous ?");
        say("consent", "wording", "V1", file("V1.txt"));
        say("publish", "--today", "2022-02-02");
        List<String> row = row();
        for (String use : List.of("EMAILING_EMAIL", "RELATION_TELEPHONE", "PUBLIPOSTAGE_POSTAL")) {
            say(
                    "consent",
                    "record",
                    row.get(0),
                    "--use",
                    use,
                    "--stance",
                    "CONSENTI",
                    "--body",
                    row.get(1),
                    "--wording",
                    "V1",
                    "--at",
                    "2022-02-02",
                    "--means",
                    "FORMULAIRE",
                    "--evidence",
                    "F-1",
                    "--by",
                    "alice",
                    "--today",
                    "2022-02-03");
        }
        say("publish", "--today", "2022-02-03");
        say("publish", "--today", "2022-02-04", "--complete", "--json");
        say("consent", "prove", row.get(0));
        say(
                "opposition",
                "record",
                row.get(0),
                "--at",
                "2022-02-04",
                "--means",
                "COURRIER",
                "--evidence",
                "C-1",
                "--by",
                "alice");
        say("opposition", "list", "--json");
        say("publish", "--today", "2022-02-05");
        for (String command : List.of("status", "coverage", "titles", "order", "elections", "sources")) {
            say(command);
        }
        keep(receive());
        say("subject", "erase", row.get(0), "--by", "alice");
        take("mairies-directes", rows(SURNAME));
        say("publish", "--today", "2022-02-06");
    }

    private Path rows(String surname) throws IOException {
        return Files.writeString(
                home.resolve("directes.csv"),
                "insee;civilité;nom;prénom;né le;courriel;tel;mobile;charge\n"
                        + "2A004;Mme;" + surname + ";" + GIVEN + ";23/11/1957;" + MAIL
                        + ";05 62 09 87 65;06 98 76 54 32;"
                        + DELEGATION + "\n");
    }

    private Path broken() throws IOException {
        return Files.writeString(
                home.resolve("fautes.csv"),
                "insee;civilité;nom;prénom;né le;courriel;tel;mobile;charge\n"
                        + "2A004;Mme;=" + SURNAME + ";" + GIVEN
                        + ";23/23/1957;canari kopuvix;05 62 belvuzards;kopuvix;x\n"
                        + SURNAME + ";Mme;" + GIVEN + ";\"" + MAIL + "\n");
    }

    /** Identifiers of the person and of the body of the one contact that was sent. */
    private List<String> row() {
        List<String> lines = contents("outbox", "_CON.csv").lines().toList();
        List<String> header = List.of(lines.get(0).replace("\"", "").split(";"));
        List<String> cells = List.of(lines.stream()
                .filter(line -> line.contains(SURNAME))
                .findFirst()
                .orElseThrow()
                .replace("\"", "")
                .split(";"));
        return List.of(cells.get(header.indexOf("id_personne")), cells.get(header.indexOf("id_organisme")));
    }

    private static List<String> names(Path folder) {
        return files(folder).stream().map(Path::toString).toList();
    }

    private void take(String source, Path file) {
        say("ingest", source, file.toString(), "--as-of", "2022-02-01", "--today", "2022-02-01");
    }

    private void say(String... command) {
        keep(run(command));
    }

    private void keep(Terminal ran) {
        said.add(ran.out());
        said.add(ran.err());
    }
}
