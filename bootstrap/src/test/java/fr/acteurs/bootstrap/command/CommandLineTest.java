package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command promises to whoever types it, or calls it from a script. */
class CommandLineTest extends CommandStory {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "sources",
                "segments",
                "ingest",
                "approve",
                "elections",
                "publish",
                "receive",
                "takeover",
                "compare",
                "status",
                "titles",
                "explain",
                "review",
                "merge",
                "apart",
                "unsure",
                "split",
                "undo",
                "coverage",
                "order",
                "keys",
                "mailing",
                "download",
                "traces",
                "database"
            })
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
        Terminal missing = run("ingest", "rne-maires", "nowhere.csv");
        assertThat(missing.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(missing.err()).contains("nowhere.csv");
    }

    @Test
    void a_password_in_the_address_of_the_database_is_refused_and_not_repeated() {
        Terminal refused = run("status", "--db", "jdbc:postgresql://localhost/acteurs?password=s3cret");
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("ACTEURS_DB_PASSWORD_FILE").doesNotContain("s3cret");
    }

    @Test
    void a_password_before_the_host_is_refused_and_not_repeated() {
        for (String address : List.of("jdbc:postgresql://acteurs:s3cret@localhost/acteurs", "x://acteurs:s3cret@h/a")) {
            Terminal refused = run("status", "--db", address);
            assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(refused.err()).doesNotContain("s3cret");
        }
    }

    @Test
    void a_database_that_does_not_answer_is_the_world_that_failed() {
        Terminal failed = run("status", "--db", "jdbc:postgresql://127.0.0.1:1/acteurs");
        assertThat(failed.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(failed.err())
                .startsWith("Cannot connect to jdbc:postgresql://127.0.0.1:1/acteurs as ")
                .contains("refused", "operations.md")
                .doesNotContain("because");
    }

    @Test
    void a_database_on_an_unknown_host_says_so() {
        Terminal failed = run("status", "--db", "jdbc:postgresql://no-such-host.invalid/acteurs?sslmode=verify-full");
        assertThat(failed.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(failed.err())
                .startsWith("Cannot connect to jdbc:postgresql://no-such-host.invalid/acteurs as ")
                .contains("unknown host");
    }

    @Test
    void a_key_of_ours_in_the_address_of_a_database_is_looked_at_as_any_secret() throws IOException {
        Path key = Files.writeString(home.resolve("client.pk8"), "invented");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        Terminal refused = run("status", "--db", "jdbc:postgresql://127.0.0.1:1/acteurs?sslkey=" + key);
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("chmod 600 " + key);
    }

    @Test
    void a_database_on_another_machine_is_asked_by_tls_or_by_an_express_word_that_is_repeated_each_time() {
        Terminal refused = run("status", "--db", "jdbc:postgresql://no-such-host.invalid/acteurs");
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("?sslmode=verify-full&sslrootcert=FILE'");
        Terminal warned = run("status", "--db", "jdbc:postgresql://no-such-host.invalid/acteurs?sslmode=disable");
        assertThat(warned.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(warned.err())
                .startsWith(
                        "Warning: nothing is encrypted on the way to jdbc:postgresql://no-such-host.invalid/acteurs")
                .contains("unknown host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://cdc@localhost/in", "file:/in", "https://cdc:s3cret@localhost/in"})
    void deliveries_go_to_a_folder_or_by_sftp_and_nowhere_else(String address) {
        Terminal refused = run("publish", "--to", address);
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err())
                .contains("a folder or sftp://user@host:port/directory")
                .doesNotContain("s3cret");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void a_folder_that_is_not_there_is_no_place_for_deliveries_and_is_not_made() throws IOException {
        Path typo = home.resolve("outbx");
        Terminal refused = run("publish", "--to", typo.toString());
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("There is no " + typo, "make it first");
        assertThat(typo).doesNotExist();
        Path file = Files.writeString(home.resolve("README.md"), "mine");
        assertThat(run("publish", "--to", file.toString()).err()).contains("is a file, not a folder");
    }

    @Test
    void a_key_without_a_server_is_wrong_usage() {
        Terminal refused = run("publish", "--key", "id_ed25519");
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("--to sftp://");
    }

    @Test
    void an_address_of_sftp_that_is_none_is_wrong_usage_and_not_repeated() {
        Terminal refused = run("publish", "--to", "sftp://cdc:s3cret@bad host/in");
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("sftp://user@host:port/directory").doesNotContain("s3cret");
    }

    @Test
    void a_date_that_is_none_is_told_in_one_line() {
        Terminal refused = Terminal.run("ingest", "rne-maires", "maires.csv", "--as-of", "21/02/2022");
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err())
                .contains("--as-of", "a date is YYYY-MM-DD, not 21/02/2022", "acteurs ingest --help")
                .hasLineCount(1);
    }

    @Test
    void a_hash_that_is_none_is_wrong_usage() throws IOException {
        String file = Files.writeString(home.resolve("maires.csv"), "x").toString();
        Terminal refused = run("ingest", "rne-maires", file, "--sha256", "abc");
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("64 hexadecimal digits");
    }

    @Test
    void a_folder_in_the_place_of_a_register_is_named_as_one() {
        Terminal refused = run("ingest", "rne-maires", home.toString());
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains(home + " is a folder");
    }

    @Test
    void a_receiver_looks_into_folders_that_are_there() throws IOException {
        String into = home.resolve("receiver").toString();
        assertThat(Terminal.run("receive", "--from", "nodir", "--into", into).err())
                .contains("There is no nodir; give the folder where deliveries arrive");
        String file = Files.writeString(home.resolve("file"), "").toString();
        assertThat(Terminal.run("receive", "--from", file, "--into", into).err())
                .contains("is a file, not a folder");
        assertThat(Terminal.run("receive", "--from", home.toString(), "--into", file)
                        .err())
                .contains("is a file, not a folder");
    }

    @Test
    void what_java_says_of_a_file_is_given_its_reason() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        assertThat(Terminal.run("demo", "--home", file.toString()).err())
                .contains("because: " + file + ": not a folder");
    }

    @Test
    void help_is_a_command_too() {
        assertThat(Terminal.run("help").out()).contains("Usage: acteurs", "Begin with: acteurs demo");
        assertThat(Terminal.run("help", "ingest").out()).contains("Usage: acteurs ingest");
    }

    @Test
    void the_demo_takes_no_other_database() {
        Terminal refused = Terminal.run("demo", "--db", "jdbc:postgresql://localhost/acteurs");
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("leave out --db");
        assertThat(Terminal.run("demo", "--contract", "contract.json").err()).contains("leave out --contract");
    }

    @Test
    void a_desk_begins_with_the_header_of_an_empty_table() {
        assertThat(Terminal.run("sources", "--template", "liste-epl").out())
                .startsWith("SIRET;Type;Raison sociale;")
                .contains("Fonction;Civilité;Nom;Prénom");
        assertThat(Terminal.run("sources", "--template", "liste-inconnue").err())
                .contains("No source is called");
    }

    @Test
    void a_contract_is_rehearsed_only_where_it_is_applied() {
        Terminal refused = Terminal.run("contract", "--dry-run");
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("--apply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "explain O-00000000000000000000000000"})
    void a_question_makes_no_register(String question) {
        Path nowhere = home.resolve("typo");
        Terminal asked = Terminal.run((question + " --home " + nowhere).split(" "));
        assertThat(asked.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(asked.err()).contains("There is no register in " + nowhere);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void nothing_is_delivered_where_nothing_was_ingested() throws IOException {
        Terminal nowhere =
                Terminal.run("publish", "--home", home.resolve("typo").toString());
        assertThat(nowhere.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(nowhere.err()).contains("Nothing was ingested", "check --home");
        assertThat(home.resolve("typo")).doesNotExist();
        String page = Files.writeString(home.resolve("maires.csv"), "<!DOCTYPE html>\n")
                .toString();
        run("ingest", "rne-maires", page);
        Terminal held = on("2022-02-21", "publish");
        assertThat(held.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(held.err()).contains("nothing was ingested");
    }

    @Test
    void no_delivery_is_made_for_a_day_before_the_last() throws IOException {
        aRegisterOfCommunes();
        on("2022-02-22", "publish");
        Terminal refused = on("2022-02-21", "publish");
        assertThat(refused.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(refused.err()).contains("2022-02-21", "2022-02-22");
    }

    @Test
    void a_delivery_that_could_not_be_sent_is_named_and_sent_by_the_next_publish() throws IOException {
        aRegisterOfCommunes();
        Path key = Files.writeString(home.resolve("id_ed25519"), "no key");
        Terminal failed = Terminal.run(("publish --today 2022-02-21 --to sftp://cdc@127.0.0.1:1/in --key " + key
                        + " --known-hosts " + home.resolve("known_hosts") + " --home " + home)
                .split(" "));
        assertThat(failed.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(failed.err()).contains("sealed and not sent yet: BDTACT_C_20220221_000001_R0");
        assertThat(on("2022-02-21", "publish").out()).contains("000001_R0 is VISIBLE");
    }

    @Test
    void a_release_with_nothing_in_quarantine_says_so() throws IOException {
        aRegisterOfCommunes();
        Terminal released = run("publish", "--release");
        assertThat(released.status()).isZero();
        assertThat(released.err()).contains("no delivery is in quarantine");
    }

    @Test
    void an_identifier_of_another_form_is_wrong_usage_and_the_forms_are_told() {
        Terminal asked = run("explain", "2A004");
        assertThat(asked.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(asked.err()).contains("O-", "P-", "F-", "2A004");
    }

    @Test
    void an_unknown_field_lists_the_fields_and_so_does_the_help() {
        Terminal asked = run("explain", "O-00000000000000000000000000", "NOSUCH");
        assertThat(asked.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(asked.err()).contains("SIREN", "BIRTH_DATE");
        assertThat(Terminal.run("explain", "--help").out()).contains("SIREN", "BIRTH_DATE");
    }

    @Test
    void a_held_file_of_no_known_dataset_is_shown_until_a_good_one_comes() throws IOException {
        aRegisterOfCommunes();
        String page =
                Files.writeString(home.resolve("page.csv"), "<!DOCTYPE html>\n").toString();
        run("ingest", "cog-communes", page);
        assertThat(status()).contains("cog-communes/communes as of 2022-02-21", "cog-communes/inconnu", "HELD");
        on("2022-02-21", "publish");
        JsonNode manifest = manifest("000001");
        assertThat(manifest.path("statut").asText()).isEqualTo("RETENU");
        assertThat(manifest.at("/sources/0/code").asText()).isEqualTo("cog-communes/communes");
        assertThat(manifest.at("/sources/0/statut").asText()).isEqualTo("RETENUE");
        run("ingest", "cog-communes", file("day1-cog-communes.csv"), "--as-of", "2022-02-22");
        assertThat(status()).doesNotContain("HELD");
        on("2022-02-22", "publish");
        assertThat(manifest("000002").at("/sources/0/statut").asText()).isEqualTo("OK");
    }

    @Test
    void the_edition_in_force_stays_in_sight_while_an_older_one_is_held() throws IOException {
        aRegisterOfCommunes();
        Terminal older = run("ingest", "cog-communes", file("day1-cog-communes.csv"), "--as-of", "2022-02-20");
        assertThat(older.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(older.out()).contains("VINTAGE (millésime)", "2022-02-20", "2022-02-21");
        assertThat(status())
                .containsPattern("communes as of 2022-02-21, [0-9]+ rows\n")
                .contains("communes as of 2022-02-20, 0 rows, HELD VINTAGE");
        on("2022-02-21", "publish");
        assertThat(manifest("000001").at("/sources/0"))
                .hasToString(
                        "{\"code\":\"cog-communes/communes\",\"millesime\":\"2022-02-21\",\"lignes\":41,\"statut\":\"RETENUE\"}");
    }

    @Test
    void a_held_edition_is_taken_by_the_word_of_two_persons_who_stand_in_the_manifest_once() throws IOException {
        aRegisterOfCommunes();
        List<String> lines = Files.readAllLines(home.resolve("day1-cog-communes.csv"));
        Path shorter = Files.write(home.resolve("shorter.csv"), lines.subList(0, lines.size() - 8));
        Terminal held = run("ingest", "cog-communes", shorter.toString(), "--as-of", "2022-02-22");
        assertThat(held.status()).isEqualTo(ExitStatus.REFUSED);
        String edition = edition(held.out());
        assertThat(status()).contains("approve '" + edition + "' --by WHO --reason TEXT  (approvals 0 of 2)");

        assertThat(approve(edition, "AD", "--dry-run").out()).contains("nothing was noted");
        assertThat(approve("cog-communes@2022-02-22#00000000", "AD").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(approve(edition, " ").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(approve(edition, "AD").out()).contains("approvals 1 of 2: AD", "another person");
        assertThat(status()).contains("(approvals 1 of 2: AD)");
        assertThat(approve(edition, "AD").status()).isEqualTo(ExitStatus.REFUSED);
        Terminal taken = approve(edition, "BM");
        assertThat(taken.out()).contains("approvals 2 of 2: AD, BM", "cog-communes/communes as of 2022-02-22");
        assertThat(taken.status()).isZero();
        assertThat(status()).doesNotContain("HELD");
        assertThat(approve(edition, "CN").status()).isEqualTo(ExitStatus.REFUSED);

        on("2022-02-22", "publish");
        JsonNode told = manifest("000001");
        assertThat(told.path("statut").asText()).isEqualTo("NORMAL");
        assertThat(told.at("/barrieres/0/regle").asText()).isEqualTo("ROW_COUNT");
        assertThat(told.at("/barrieres/0/verdict").asText()).isEqualTo("APPROUVEE");
        assertThat(told.at("/barrieres/0/approbation"))
                .hasToString("{\"par\":\"AD\",\"le\":\"2022-02-22\",\"motif\":\"as announced\"}");
        assertThat(told.at("/barrieres/1/approbation/par").asText()).isEqualTo("BM");
        on("2022-02-23", "publish");
        assertThat(manifest("000002").at("/barrieres")).isEmpty();
    }

    private static String edition(String answer) {
        Matcher name = Pattern.compile("cog-communes@[0-9-]+#[0-9a-f]{8}").matcher(answer);
        assertThat(name.find()).isTrue();
        return name.group();
    }

    private Terminal approve(String edition, String by, String... more) {
        List<String> words = new ArrayList<>(List.of("approve", edition, "--by", by, "--reason", "as announced"));
        words.addAll(List.of(more));
        return on("2022-02-22", words.toArray(String[]::new));
    }

    @Test
    void a_wrong_calendar_of_elections_stops_every_command_with_its_place() throws IOException {
        writeCalendar("[{\"sources\": \"rne-maires\"}]");
        Terminal refused = run("elections");
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("contract.json", "elections[0].sources");
    }

    @Test
    void the_calendar_of_elections_shows_how_far_a_renewal_has_come() throws IOException {
        aRegister();
        assertThat(run("elections").out()).contains("aucun renouvellement au calendrier");
        aRegisterOfCommunes();
        writeCalendar("""
                [{"sources": ["rne-maires"], "where": "ALL", "from": "2022-03-01", "to": "2022-07-20",
                  "thresholds": {"fewerRows": 0.15, "endedInSegment": 0.05, "endedInDepartement": 0.2},
                  "by": "AD", "approvedBy": "BM", "reason": "invented"}]
                """);
        List<String> mayors = new ArrayList<>(Files.readAllLines(sample("day2/rne-maires.csv")));
        ingestMayors(mayors, "2022-02-22");
        mayors.removeIf(line -> line.contains("Ajaccio"));
        ingestMayors(mayors, "2022-03-10");
        assertThat(run("elections").out())
                .contains("rne-maires, renouvellement du 2022-03-01 au 2022-07-20")
                .contains("(demandé par AD, approuvé par BM) : invented")
                .containsPattern(" 2A +MAYOR +[.]{10} +0 % : 0 sièges renouvelés sur [0-9]+, sortants : 1")
                .containsPattern(" 2B +MAYOR +[.]{10} +0 % : 0 sièges renouvelés sur [0-9]+, sortants : 0");
        on("2022-03-10", "publish");
        assertThat(Files.readAllLines(home.resolve("outbox/BDTACT_C_20220310_000001_R0_CON.csv")))
                .filteredOn(line -> line.contains("SORTANT"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Ajaccio").startsWith("\"C\""));
    }

    /** The contract that the product carries, with general renewals entered. */
    private void writeCalendar(String entries) throws IOException {
        String shipped = Terminal.run("contract", "--template").out().stripTrailing();
        String contract = shipped.substring(0, shipped.length() - 1) + ", \"elections\": " + entries + "}";
        Files.writeString(home.resolve("contract.json"), contract);
    }

    private void ingestMayors(List<String> lines, String asOf) throws IOException {
        Path file = Files.write(home.resolve("mayors.csv"), lines);
        Terminal taken = run("ingest", "rne-maires", file.toString(), "--as-of", asOf);
        assertThat(taken.status()).as(taken.out() + taken.err()).isZero();
    }

    @Test
    void status_of_a_register_that_only_held_something_says_what_there_is_not() throws IOException {
        aRegister();
        String page =
                Files.writeString(home.resolve("page.csv"), "<!DOCTYPE html>\n").toString();
        run("ingest", "rne-maires", page);
        assertThat(status()).contains("rne-maires/inconnu", "deliveries\n  nothing yet");
    }

    private String status() {
        return run("status", "--today", "2022-02-22").out();
    }

    @Test
    void an_sftp_address_without_a_known_host_file_is_wrong_usage() {
        Terminal refused = run("publish", "--to", "sftp://cdc@localhost/in");
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("--known-hosts");
    }

    @Test
    void json_is_one_document_and_nothing_else_on_standard_output() throws IOException {
        JsonNode sources =
                new ObjectMapper().readTree(Terminal.run("sources", "--json").out());
        assertThat(sources.path("sources").findValuesAsText("code"))
                .startsWith("cog-communes", "dgcl-epci", "insee-populations", "cog-mouvements", "insee-ept")
                .contains("rne-deputes", "finess-etablissements", "banatic-groupements");
    }

    @Test
    void an_html_page_in_the_place_of_a_register_is_held_with_its_reason() throws IOException {
        aRegisterOfCommunes();
        Path page = Files.writeString(home.resolve("maires.csv"), "<!DOCTYPE html><html>503</html>\n");
        Terminal held = run("ingest", "rne-maires", page.toString(), "--json");
        assertThat(held.status()).isEqualTo(ExitStatus.REFUSED);
        JsonNode answer = new ObjectMapper().readTree(held.out());
        assertThat(answer.path("outcome").asText()).isEqualTo("held");
        assertThat(answer.path("gate").asText()).isEqualTo("KIND_OF_FILE");
        assertThat(answer.path("label").asText()).isEqualTo("nature du fichier");
        assertThat(run("publish").out()).contains("held back: rne-maires/inconnu, KIND_OF_FILE (nature du fichier): ");
        try (Stream<Path> files = Files.list(home.resolve("outbox"))) {
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
        aRegisterOfCommunes();
        Terminal rehearsed = run("publish", "--dry-run", "--today", "2022-02-21");
        assertThat(rehearsed.status()).as(rehearsed.err()).isZero();
        assertThat(rehearsed.out()).contains("nothing was written");
        assertThat(home.resolve("outbox")).doesNotExist();
        assertThat(run("status").out()).doesNotContain("BDTACT");
    }

    @Test
    void an_empty_day_delivers_and_the_day_is_delivered_once() throws IOException {
        aRegisterOfCommunes();
        on("2022-02-21", "publish");
        assertThat(on("2022-02-22", "publish").out()).contains("BDTACT_J_20220222_000002_R0 VIDE");
        Terminal again = on("2022-02-22", "publish");
        assertThat(again.out()).contains("was sealed before", "000002_R0 is VISIBLE in " + home.resolve("outbox"));
        Files.delete(home.resolve("outbox/BDTACT_J_20220222_000002_R0.GO"));
        assertThat(on("2022-02-22", "publish").out()).contains("000002_R0 is VISIBLE; it is not seen in ");
    }

    @Test
    void publish_says_where_a_delivery_went_and_later_that_it_was_acknowledged() throws IOException {
        aRegisterOfCommunes();
        Path outbox = home.resolve("outbox");
        assertThat(on("2022-02-21", "publish").out()).contains("000001_R0 is VISIBLE in " + outbox + "/\n");
        receive();
        Terminal again = on("2022-02-21", "publish");
        assertThat(again.status()).isZero();
        assertThat(again.out()).contains("000001_R0 is acknowledged");
        assertThat(run("status").out()).contains("000001_R0 ACKED");
    }

    @Test
    void a_delivery_that_the_receiver_refused_is_told_with_its_code_and_what_to_do_until_it_is_healed()
            throws IOException {
        aRegisterOfCommunes();
        on("2022-02-21", "publish");
        Files.writeString(home.resolve("outbox/BDTACT_C_20220221_000001_R0_ORG.csv"), "altered on its way\n");
        receive();
        Terminal refused = on("2022-02-22", "publish");
        assertThat(refused.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(refused.out()).contains("000001_R0 REFUSED by the receiver, EMPREINTE", "publish --complete");
        assertThat(refused.out()).contains("000002_R0 is VISIBLE");
        run("publish", "--complete", "--today", "2022-02-22");
        receive();
        Terminal healed = on("2022-02-23", "publish");
        assertThat(healed.status()).as(healed.out()).isZero();
        assertThat(healed.out()).contains("was refused (EMPREINTE), the receiver has applied");
    }

    @Test
    void a_file_that_only_looks_like_an_answer_is_named_and_left_alone() throws IOException {
        aRegisterOfCommunes();
        on("2022-02-21", "publish");
        Path foreign = Files.writeString(home.resolve("outbox/BDTACT_000001_ACK.json"), "<html>");
        Terminal named = on("2022-02-22", "publish");
        assertThat(named.status()).isZero();
        assertThat(named.out())
                .contains("BDTACT_000001_ACK.json is no answer to a delivery, it is left alone: pas du JSON");
        assertThat(foreign).hasContent("<html>");
    }

    @Test
    void a_receiver_with_a_gap_refuses_and_exits_with_1() throws IOException {
        aRegisterOfCommunes();
        for (String day : new String[] {"2022-02-21", "2022-02-22"}) {
            run("publish", "--today", day);
        }
        Path outbox = home.resolve("outbox");
        assertThat(outbox.resolve("BDTACT_C_20220221_000001_R0.GO").toFile().delete())
                .isTrue();
        Terminal received = receive();
        assertThat(received.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(received.out()).contains("TROU (deliveries are missing before it): les numéros 1 à 1 manquent");
    }

    private void aRegisterOfCommunes() throws IOException {
        aRegister();
        ingest("cog-communes", sample("day1/cog-communes.csv"), "2022-02-21");
    }
}
