package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was told and what persons ask for, as an operator sees it. */
class RightsCommandsTest extends CommandStory {

    private static final String DAY = "2022-02-02";

    @BeforeEach
    void mayors() throws IOException {
        aRegister();
        ingest("cog-communes", sample("day1/cog-communes.csv"), "2022-01-01");
        ingest("rne-maires", sample("day2/rne-maires.csv"), "2022-02-01");
        Files.writeString(home.resolve("INFO-1.txt"), "Vos données sont transmises à la Caisse des Dépôts.");
        done("consent", "wording", "INFO-1", file("INFO-1.txt"), "--today", DAY);
    }

    private String record(String subject, String day) {
        return done(
                "information",
                "record",
                subject,
                "--on",
                day,
                "--means",
                "COURRIER",
                "--evidence",
                "Envoi 1",
                "--wording",
                "INFO-1",
                "--by",
                "alice",
                "--today",
                day);
    }

    @Test
    void where_it_is_a_condition_nobody_leaves_who_was_not_told_and_whoever_is_told_leaves_next() throws IOException {
        done("publish", "--today", DAY);
        List<String> persons = cells("000001", "id_personne");
        assertThat(persons).hasSizeGreaterThan(2);
        assertThat(done("information", "queue", "--out", file("queue.csv")))
                .contains("persons with a function: " + persons.size(), "0 told", "no condition of delivery");
        assertThat(Files.readAllLines(home.resolve("queue.csv")))
                .hasSizeGreaterThan(persons.size())
                .anyMatch(line -> line.startsWith(persons.get(0) + ";F-"))
                .anyMatch(line -> line.startsWith("O-"));
        assertThat(record(persons.get(0), DAY)).contains("recorded 1, known before 0");
        assertThat(record(persons.get(0), DAY)).contains("recorded 0, known before 1");

        contract(json -> ((ObjectNode) json.path("contract").path("information")).put("required", true));
        assertThat(done("publish", "--today", "2022-02-03"))
                .contains("complete: the columns of the channel have changed");
        assertThat(cells("000002", "id_personne")).containsExactly(persons.get(0));

        Path table = Files.writeString(
                home.resolve("envoi.csv"),
                "identifiant;date;moyen;preuve;libelle\n" + persons.get(1) + ";2022-02-03;COURRIER;Envoi 2;INFO-1\n"
                        + "P-01ARYZ6S410123456789ABCDEF;2022-02-03;COURRIER;Envoi 2;INFO-1\n");
        Terminal imported = on("2022-02-03", "information", "import", table.toString(), "--by", "alice");
        assertThat(imported.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(imported.out())
                .contains(
                        "rows 2 = recorded 1 + known 0 + refused 1", "line 3: P-01ARYZ6S410123456789ABCDEF is unknown");
        done("publish", "--today", "2022-02-04");
        assertThat(cells("000003", "mouvement")).containsExactly("C");
        assertThat(cells("000003", "id_personne")).containsExactly(persons.get(1));
        assertThat(done("consent", "audit")).contains("2 lines of functions, 0 findings");
        assertThat(done("information", "show", persons.get(1))).contains("2022-02-03  by wording INFO-1");
    }

    @Test
    void a_request_is_due_within_a_month_and_late_until_it_is_answered() {
        done("publish", "--today", DAY);
        String person = cells("000001", "id_personne").get(0);
        assertThat(done(
                        "subject",
                        "request",
                        "ACCES",
                        "--person",
                        person,
                        "--reference",
                        "DEM-1",
                        "--received",
                        DAY,
                        "--by",
                        "alice",
                        "--today",
                        DAY))
                .contains("1  ACCES (art. 15)", "due 2022-03-02");
        assertThat(on("2022-03-02", "subject", "requests").status()).isZero();
        Terminal late = on("2022-03-03", "subject", "requests");
        assertThat(late.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(late.out()).contains("LATE, was due 2022-03-02");
        assertThat(on("2022-03-03", "subject", "extend", "1", "--reason", "dossier", "--by", "alice")
                        .status())
                .isEqualTo(ExitStatus.REFUSED);
        assertThat(done(
                        "subject",
                        "answer",
                        "1",
                        "--outcome",
                        "données envoyées",
                        "--by",
                        "bob",
                        "--today",
                        "2022-03-03"))
                .contains("answered 2022-03-03 (données envoyées)");
        assertThat(on("2022-04-03", "subject", "requests").status()).isZero();
        assertThat(done("subject", "export", person)).contains("demande 1  ACCES");
    }

    @Test
    void a_limitation_takes_the_lines_back_without_saying_why_and_its_end_brings_them() {
        done("publish", "--today", DAY);
        String person = cells("000001", "id_personne").get(0);
        limit(person, "2022-02-03");
        done("publish", "--today", "2022-02-03");
        assertThat(cells("000002", "mouvement")).containsExactly("S");
        assertThat(cells("000002", "motif")).containsExactly("SORTIE_PERIMETRE");
        assertThat(contents("outbox", "_000002_R0_OPP")).isEmpty();
        limit(person, "2022-02-04", "--end");
        done("publish", "--today", "2022-02-04");
        assertThat(cells("000003", "mouvement")).containsExactly("C");
        assertThat(cells("000003", "id_personne")).containsExactly(person);
    }

    @Test
    void what_lies_beside_the_database_is_proved_and_an_altered_line_is_a_fault() throws IOException {
        done("publish", "--today", DAY);
        limit(cells("000001", "id_personne").get(0), "2022-02-03");
        limit(cells("000001", "id_personne").get(1), "2022-02-03");
        assertThat(done("consent", "proof")).contains("2 entries", "had 2\n", "closed             2 persons", "sound");
        Path journal = home.resolve("rights/journal.jsonl");
        Files.writeString(journal, read(journal).replaceFirst("alice", "mallory"));
        Terminal altered = run("consent", "proof");
        assertThat(altered.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(altered.out()).contains("FAULT", "is not what was written: line 2", "NOT SOUND");
    }

    private void limit(String person, String day, String... more) {
        Terminal done = run(Stream.concat(
                        Stream.of(
                                "subject",
                                "limit",
                                person,
                                "--at",
                                day,
                                "--means",
                                "COURRIER",
                                "--evidence",
                                "C-1",
                                "--by",
                                "alice",
                                "--today",
                                day),
                        Stream.of(more))
                .toArray(String[]::new));
        assertThat(done.status()).as(done.err()).isZero();
    }
}
