package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command promises to whoever types it, or calls it from a script. */
class CommandLineTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"demo", "sources", "segments", "ingest", "publish", "receive", "status", "explain"})
    void every_command_teaches_itself(String command) {
        Terminal help = Terminal.run(command, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Usage: acteurs " + command, "--json", "--today", "--home");
    }

    @Test
    void a_wrong_word_is_wrong_usage() {
        assertThat(Terminal.run("publsh").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Terminal.run("ingest", "rne-maires").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void a_missing_file_is_wrong_usage_and_named() {
        Terminal missing = Terminal.run("ingest", "rne-maires", "nowhere.csv", "--home", home.toString());
        assertThat(missing.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(missing.err()).contains("nowhere.csv");
    }

    @Test
    void a_password_in_the_address_of_the_database_is_refused_and_not_repeated() {
        Terminal refused = Terminal.run(
                "status", "--db", "jdbc:postgresql://localhost/acteurs?password=s3cret", "--home", home.toString());
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("ACTEURS_DB_PASSWORD_FILE").doesNotContain("s3cret");
    }

    @Test
    void a_database_that_does_not_answer_is_the_world_that_failed() {
        Terminal failed =
                Terminal.run("status", "--db", "jdbc:postgresql://127.0.0.1:1/acteurs", "--home", home.toString());
        assertThat(failed.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(failed.err()).contains("127.0.0.1:1");
    }

    @Test
    void an_sftp_address_without_a_known_host_file_is_wrong_usage() {
        Terminal refused = Terminal.run("publish", "--to", "sftp://cdc@localhost/in", "--home", home.toString());
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("--known-hosts");
    }

    @Test
    void json_is_one_document_and_nothing_else_on_standard_output() throws IOException {
        JsonNode sources =
                new ObjectMapper().readTree(Terminal.run("sources", "--json").out());
        assertThat(sources.path("sources").findValuesAsText("code"))
                .containsExactly("cog-communes", "dgcl-epci", "insee-populations", "rne-maires");
    }

    @Test
    void an_html_page_in_the_place_of_a_register_is_held_with_its_reason() throws IOException {
        Path page = Files.writeString(home.resolve("maires.csv"), "<!DOCTYPE html><html>503</html>\n");
        Terminal held = Terminal.run(
                "ingest",
                "rne-maires",
                page.toString(),
                "--json",
                "--home",
                home.resolve("var").toString());
        assertThat(held.status()).isEqualTo(ExitStatus.REFUSED);
        JsonNode answer = new ObjectMapper().readTree(held.out());
        assertThat(answer.path("outcome").asText()).isEqualTo("held");
        assertThat(answer.path("gate").asText()).isEqualTo("KIND_OF_FILE");
        assertThat(answer.path("label").asText()).isEqualTo("nature du fichier");
        assertThat(Terminal.run("publish", "--home", home.resolve("var").toString())
                        .out())
                .contains("held back: rne-maires/inconnu, KIND_OF_FILE (nature du fichier): ");
        try (Stream<Path> files = Files.list(home.resolve("var/outbox"))) {
            Path manifest = files.filter(file -> file.toString().endsWith("_MAN.json"))
                    .findFirst()
                    .orElseThrow();
            JsonNode barrier = new ObjectMapper().readTree(manifest.toFile()).at("/barrieres/0");
            assertThat(barrier.path("mesure").asText()).isEqualTo("une page web");
            assertThat(barrier.path("seuil").asText()).isEqualTo("un tableau en texte, ou un classeur");
        }
    }

    @Test
    void a_rehearsal_writes_nothing() throws IOException {
        Terminal rehearsed = Terminal.run("publish", "--dry-run", "--today", "2022-02-21", "--home", home.toString());
        assertThat(rehearsed.status()).as(rehearsed.err()).isZero();
        assertThat(rehearsed.out()).contains("nothing was written");
        assertThat(home.resolve("outbox")).doesNotExist();
        assertThat(Terminal.run("status", "--home", home.toString()).out()).doesNotContain("BDTACT");
    }

    @Test
    void an_empty_day_delivers_and_the_day_is_delivered_once() {
        String[] publish = {"publish", "--today", "2022-02-21", "--home", home.toString()};
        assertThat(Terminal.run(publish).out()).contains("BDTACT_C_20220221_000001_R0 VIDE");
        assertThat(Terminal.run(publish).out()).contains("was sealed before");
    }

    @Test
    void publish_says_where_a_delivery_went_and_later_that_it_was_acknowledged() {
        Path outbox = home.resolve("outbox");
        assertThat(publish("2022-02-21").out()).contains("000001_R0 is VISIBLE in " + outbox + "/\n");
        receive();
        Terminal again = publish("2022-02-21");
        assertThat(again.status()).isZero();
        assertThat(again.out()).contains("000001_R0 is acknowledged");
        assertThat(Terminal.run("status", "--home", home.toString()).out()).contains("000001_R0 ACKED");
    }

    @Test
    void a_delivery_that_the_receiver_refused_is_told_with_its_code_and_what_to_do_until_it_is_healed()
            throws IOException {
        publish("2022-02-21");
        Files.writeString(home.resolve("outbox/BDTACT_C_20220221_000001_R0_ORG.csv"), "altered on its way\n");
        receive();
        Terminal refused = publish("2022-02-22");
        assertThat(refused.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(refused.out()).contains("000001_R0 REFUSED by the receiver, EMPREINTE", "publish --complete");
        assertThat(refused.out()).contains("000002_R0 is VISIBLE");
        Terminal.run("publish", "--complete", "--today", "2022-02-22", "--home", home.toString());
        receive();
        Terminal healed = publish("2022-02-23");
        assertThat(healed.status()).as(healed.out()).isZero();
        assertThat(healed.out()).contains("was refused (EMPREINTE), the receiver has applied");
    }

    @Test
    void a_file_that_only_looks_like_an_answer_is_named_and_left_alone() throws IOException {
        publish("2022-02-21");
        Path foreign = Files.writeString(home.resolve("outbox/BDTACT_000001_ACK.json"), "<html>");
        Terminal named = publish("2022-02-22");
        assertThat(named.status()).isZero();
        assertThat(named.out())
                .contains("BDTACT_000001_ACK.json is no answer to a delivery, it is left alone: not JSON");
        assertThat(foreign).hasContent("<html>");
    }

    private Terminal publish(String day) {
        return Terminal.run("publish", "--today", day, "--home", home.toString());
    }

    private void receive() {
        String into = home.resolve("receiver").toString();
        Terminal.run("receive", "--from", home.resolve("outbox").toString(), "--into", into);
    }

    @Test
    void a_receiver_with_a_gap_refuses_and_exits_with_1() {
        for (String day : new String[] {"2022-02-21", "2022-02-22"}) {
            Terminal.run("publish", "--today", day, "--home", home.toString());
        }
        Path outbox = home.resolve("outbox");
        assertThat(outbox.resolve("BDTACT_C_20220221_000001_R0.GO").toFile().delete())
                .isTrue();
        Terminal received = Terminal.run(
                "receive",
                "--from",
                outbox.toString(),
                "--into",
                home.resolve("receiver").toString());
        assertThat(received.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(received.out()).contains("TROU", "numbers 1 to 1 are missing");
    }
}
