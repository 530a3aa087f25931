package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.feed.FeedLine;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole journey on the shipped samples: registers in, two deliveries out, a receiver that proves what it got. */
class DemoTest {

    @TempDir
    static Path folder;

    private static Path home;
    private static Terminal demo;

    @BeforeAll
    static void the_demo_has_run() {
        home = folder.resolve("demo");
        demo = Terminal.run("demo", "--home", home.toString());
    }

    @Test
    void the_demo_ends_well_and_says_where_to_look() {
        assertThat(demo.status()).as(demo.err()).isZero();
        assertThat(demo.out()).contains("outbox", "receiver", "sha256sum");
    }

    @Test
    void day_1_is_complete_and_every_line_is_created() throws IOException {
        assertThat(movements("000001", "ORG")).hasSize(76).containsOnly("C");
        assertThat(movements("000001", "CON")).hasSize(46).containsOnly("C");
    }

    @Test
    void day_2_tells_a_renamed_commune_and_a_changed_population() throws IOException {
        assertThat(movements("000002", "ORG")).containsExactly("M", "M");
    }

    @Test
    void day_2_tells_a_mayor_replaced_an_accent_gained_a_name_shown_and_a_seat_settled() throws IOException {
        assertThat(movements("000002", "CON")).containsExactlyInAnyOrder("S", "C", "M", "M", "C");
    }

    @Test
    void the_line_of_who_leaves_carries_ids_only() throws IOException {
        List<String> leaves = lines("000002", "CON").stream()
                .map(FeedLine::parse)
                .filter(values -> values.get(0).equals("S"))
                .findFirst()
                .orElseThrow();
        assertThat(leaves.get(1)).isEqualTo("FIN_MANDAT");
        assertThat(leaves.stream().skip(4).filter(value -> !value.isEmpty())).allMatch(v -> v.matches("[OPF]-.{26}"));
    }

    @Test
    void a_cut_file_is_held_and_a_bad_row_gives_a_notice() {
        assertThat(demo.err()).contains("HELD", "LAST_LINE (dernière ligne)", "REFUSED BAD_CODE (code invalide): 1");
    }

    @Test
    void two_mayors_with_one_date_wait_and_namesakes_stay_two_persons() {
        assertThat(demo.err())
                .contains(
                        "HELD TWO_HOLDERS (deux titulaires d'un siège unique): 2", "REMARK SAME_NAME_AND_BIRTH_DATE (");
    }

    @Test
    void the_receivers_state_hashes_to_what_the_manifest_says() throws Exception {
        String manifest = Files.readString(file("000002", "_MAN.json"));
        assertThat(manifest).contains(sortedDigest("etat_ORG.csv"), sortedDigest("etat_CON.csv"));
    }

    @Test
    void every_current_function_of_the_register_is_with_the_receiver_and_in_a_complete_delivery() throws IOException {
        try (ActorFeed feed = Acteurs.in(home).open()) {
            long current = feed.view().counts().currentMandates().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            FeedState complete = feed.rehearse(ChannelCode.DCLIC, LocalDate.of(2022, 3, 1), DeliveryType.C)
                    .manifest()
                    .stateAfter()
                    .get(FeedRole.CON);
            assertThat(complete.rows()).isEqualTo(current);
            assertThat(Files.readAllLines(home.resolve("receiver/etat_CON.csv")))
                    .hasSize((int) current + 1);
        }
    }

    @Test
    void the_demo_can_be_run_again_in_its_own_folder_and_nowhere_else() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("precious.txt"), "mine");
        assertThat(Terminal.run("demo", "--home", other.toString()).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(other.resolve("precious.txt")).exists();
    }

    @Test
    void day_2_reads_that_day_1_is_acknowledged() {
        assertThat(demo.err()).contains("BDTACT_C_20220221_000001_R0 is acknowledged");
    }

    @Test
    void status_shows_editions_counts_and_deliveries() {
        Terminal status = Terminal.run("status", "--home", home.toString());
        assertThat(status.out()).contains("rne-maires/maires", "MAYOR", "without SIRET", "_000002_R0 VISIBLE");
    }

    @Test
    void a_value_is_explained_by_the_source_that_says_it() throws IOException {
        String mayor = FeedLine.parse(lines("000002", "CON").get(0)).get(2);
        Terminal explained = Terminal.run("explain", mayor, "--home", home.toString());
        assertThat(explained.out()).contains("rne-maires", "edition of 2022-02-2", "revision");
    }

    @Test
    void a_function_that_ended_is_explained_by_what_the_journal_kept() throws IOException {
        String[] left = lines("000002", "CON").stream()
                .map(FeedLine::parse)
                .filter(values -> values.get(0).equals("S"))
                .findFirst()
                .orElseThrow()
                .toArray(String[]::new);
        Terminal explained = Terminal.run("explain", left[2], "--home", home.toString());
        assertThat(explained.status()).as(explained.out()).isZero();
        String ids = explained.out().lines().findFirst().orElseThrow();
        assertThat(List.of(left)).anySatisfy(id -> assertThat(ids).contains("person " + id));
        assertThat(explained.out()).containsPattern("CREATED\n").contains("ENDED FIN_MANDAT");
        String person = ids.replaceFirst(".*person (P-\\w+).*", "$1");
        assertThat(Terminal.run("explain", person, "--home", home.toString()).out())
                .contains(left[2], "MAYOR", "body O-");
    }

    @Test
    void a_field_is_explained_with_its_own_moves_only() throws IOException {
        String renamed = FeedLine.parse(lines("000002", "ORG").get(0)).get(2);
        String all = Terminal.run("explain", renamed, "--home", home.toString()).out();
        String siren = Terminal.run("explain", renamed, "siren", "--home", home.toString())
                .out();
        assertThat(all.lines().filter(line -> line.contains("MODIFIED"))).anyMatch(line -> !line.contains("siren"));
        assertThat(siren.lines().filter(line -> line.contains("MODIFIED"))).allMatch(line -> line.contains("siren"));
        assertThat(siren).contains("CREATED\n").doesNotContain("NAME ");
    }

    @Test
    void the_same_edition_again_changes_nothing_and_publishes_nothing() throws IOException {
        String before =
                Terminal.run("status", "--json", "--home", home.toString()).out();
        Path maires = home.resolve("samples/day2/rne-maires.csv");
        Terminal again = Terminal.run(
                "ingest",
                "rne-maires",
                maires.toString(),
                "--as-of",
                "2022-02-22",
                "--today",
                "2022-02-22",
                "--home",
                home.toString());
        assertThat(again.out()).contains("taken 0 (new 0, changed 0) + unchanged 46 + notices 1 + held 0");
        assertThat(Terminal.run("status", "--json", "--home", home.toString()).out())
                .isEqualTo(before);
    }

    private static List<String> movements(String number, String role) throws IOException {
        return lines(number, role).stream()
                .map(line -> FeedLine.parse(line).get(0))
                .toList();
    }

    private static List<String> lines(String number, String role) throws IOException {
        List<String> lines = Files.readAllLines(file(number, "_" + role + ".csv"));
        return lines.subList(1, lines.size());
    }

    private static Path file(String number, String end) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("outbox"))) {
            return files.filter(f -> f.getFileName().toString().contains(number + "_R0" + end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String sortedDigest(String state) throws Exception {
        List<String> rows = Files.readAllLines(home.resolve("receiver").resolve(state));
        String sorted =
                String.join("\n", rows.subList(1, rows.size()).stream().sorted().toList()) + "\n";
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(sorted.getBytes(StandardCharsets.UTF_8)));
    }
}
