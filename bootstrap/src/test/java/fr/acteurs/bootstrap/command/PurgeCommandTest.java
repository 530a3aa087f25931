package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The daily purge of everything whose term is over, and its proof, as an operator and the client see them. */
class PurgeCommandTest extends CommandStory {

    private static final List<String> CATEGORIES =
            List.of("TRACES", "PAYLOADS", "EDITIONS", "QUARANTINE", "LOGS", "FORMER_HOLDERS");

    private void execute(String... statements) throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home.resolve("postgres"));
                var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A register that knows communes. */
    private void begin() throws IOException {
        aRegister();
        ingest("cog-communes", sample("day1/cog-communes.csv"), "2022-01-01");
    }

    /** In 2022 a mayor is replaced, two deliveries leave and a file is held. */
    private void tell() throws IOException {
        begin();
        ingest("rne-maires", sample("day1/rne-maires.txt"), "2022-02-21");
        done("publish", "--today", "2022-02-21");
        ingest("rne-maires", sample("day2/rne-maires.csv"), "2022-02-22");
        done("publish", "--today", "2022-02-22");
        on("2022-02-23", "ingest", "rne-maires", few().toString(), "--as-of", "2022-02-23");
        assertThat(run("status").out()).contains("HELD");
    }

    /** A quarter of the mayors, which a gate holds. */
    private Path few() throws IOException {
        List<String> lines = Files.readAllLines(sample("day2/rne-maires.csv"));
        return Files.writeString(home.resolve("few.csv"), String.join("\n", lines.subList(0, 35)) + "\n");
    }

    private void grow() throws SQLException {
        execute(
                "update delivery set sealed_at = now() - interval '60 days'",
                "update edition set recorded_at = now() - interval '40 days' where gate is not null");
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private List<String> data(String number) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("spool/dclic"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("_" + number + "_") && name.endsWith(".csv"))
                    .toList();
        }
    }

    private Path certificates() {
        return home.resolve("retention/certificats.jsonl");
    }

    @Test
    void what_is_over_goes_once_a_person_has_vouched_for_the_first_purge_and_the_proof_tells_it()
            throws SQLException, IOException {
        tell();
        grow();
        String held = heldEdition();
        assertThat(run("purge", "--proof"))
                .satisfies(none -> assertThat(none.status()).isEqualTo(ExitStatus.REFUSED))
                .satisfies(none -> assertThat(none.out())
                        .contains(
                                "PAYLOADS : Fichiers des livraisons",
                                "1 au-delà de la durée",
                                "dernière purge  aucune"));
        Terminal first = run("purge");
        assertThat(first.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(first.out())
                .contains("no certificate tells when it was purged last", "--confirm-date", "l'horloge est douteuse");
        assertThat(done("purge", "--dry-run", "--confirm-date", today()))
                .contains(
                        "PAYLOADS       1 would be destroyed",
                        "1 spared: NEWEST",
                        "FORMER_HOLDERS 1 would be destroyed");
        assertThat(data("000001")).hasSize(2);

        String purged = done("purge", "--confirm-date", today());
        assertThat(purged.lines()).hasSize(6);
        assertThat(purged)
                .contains("PAYLOADS       certificate 2: 1 destroyed")
                .contains("QUARANTINE     certificate 4: 1 destroyed")
                .contains("FORMER_HOLDERS certificate 6: 1 destroyed, of 2022-02-12 to 2022-02-12 (1095 days")
                .contains("clock confirmed by a person");
        assertThat(data("000001")).isEmpty();
        assertThat(data("000002")).hasSize(2);

        String proof = done("purge", "--proof");
        assertThat(proof)
                .contains(CATEGORIES)
                .contains("certificat 2, détruits : 1", "épargné         1 : dernière livraison de son canal")
                .contains("certificats     6, chaîne entière", "CONFORME : rien n'a dépassé sa durée")
                .doesNotContain("NON CONFORME");
        assertThat(done("purge")).contains("PAYLOADS       certificate 8: nothing was over");
        assertThat(done("purge", "--proof", "--json")).contains("\"sound\" : true", "\"certificates\" : 12");

        assertThat(run("approve", held, "--by", "AD", "--reason", "essai"))
                .satisfies(late -> assertThat(late.status()).isEqualTo(ExitStatus.REFUSED))
                .satisfies(late -> assertThat(late.err())
                        .contains("The file of " + held + " is gone: its term is over", "contract.retention.QUARANTINE")
                        .contains("get it from the publisher again, ingest it, then approve"));
        assertThat(run("status").out()).contains("HELD");
        assertThat(done("publish", "--today", "2022-02-24")).contains("BDTACT_J_20220224_000003_R0");
    }

    private String heldEdition() {
        String json = run("status").out();
        int at = json.indexOf("rne-maires@2022-02-23");
        return json.substring(at, at + "rne-maires@2022-02-23#12345678".length());
    }

    @Test
    void a_category_that_fails_is_named_with_its_reason_and_the_others_are_purged() throws SQLException, IOException {
        tell();
        done("purge", "--confirm-date", today());
        grow();
        Path delivery = home.resolve("spool/dclic/BDTACT_C_20220221_000001_R0/purged");
        Files.createDirectories(delivery.resolve("in the way"));
        Terminal failed = run("purge");
        assertThat(failed.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(failed.out())
                .contains("PAYLOADS       FAILED: Cannot destroy the data files in ")
                .contains("QUARANTINE     certificate 9: 1 destroyed")
                .contains("FAILED for [PAYLOADS]: set right what stands above, then acteurs purge goes on");
        assertThat(run("purge", "--json").out()).contains("\"outcome\" : \"failed\"");
        Files.delete(delivery.resolve("in the way"));
        Files.delete(delivery);
        assertThat(done("purge")).contains("1 destroyed");
        done("purge", "--proof");
    }

    @Test
    void certificates_that_were_cut_off_are_missed() throws IOException {
        begin();
        done("purge");
        List<String> lines = Files.readAllLines(certificates());
        Files.writeString(certificates(), String.join("\n", lines.subList(0, 5)) + "\n");
        Terminal proof = run("purge", "--proof");
        assertThat(proof.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(proof.out())
                .contains("chaîne ROMPUE", "fault           certificate 6 is missing", "la preuve ne tient pas");
    }

    @Test
    void a_database_that_is_brought_back_takes_no_certificate_back() throws SQLException, IOException {
        begin();
        done("purge");
        execute("delete from trace.certificate");
        assertThat(run("traces").out()).contains("certificate 1 is missing");
        assertThat(done("purge", "--proof")).contains("certificats     6, chaîne entière");
    }

    @Test
    void a_wrong_word_is_refused_with_the_right_one() throws IOException {
        begin();
        assertThat(Terminal.run("purge", "--home", home.resolve("nowhere").toString())
                        .err())
                .contains("There is no register in ");
        assertThat(run("purge", "--today", "2030-01-01"))
                .satisfies(asked -> assertThat(asked.status()).isEqualTo(ExitStatus.USAGE))
                .satisfies(asked -> assertThat(asked.err()).contains("never by --today"));
        assertThat(Terminal.run("purge", "--help").out())
                .contains("--dry-run", "--proof", "--confirm-date", "chain of certificates", "Examples:");
    }
}
