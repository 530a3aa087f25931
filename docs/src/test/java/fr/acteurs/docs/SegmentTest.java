package fr.acteurs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.order.TrackOrders;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.bootstrap.command.ActeursCommand;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.feed.FeedLine;
import fr.acteurs.domain.order.OrderState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The how-to "add a segment": its entry goes into the contract, and what is in it is delivered. */
class SegmentTest {

    private static final Path PAGE = Pages.ROOT.resolve("docs/how-to/add-a-segment.md");
    private static final Path RESOURCES = Path.of("src/test/resources/fr/acteurs/docs");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 23);

    @TempDir
    Path home;

    private Path contract = Path.of("");

    @BeforeEach
    void write() throws IOException {
        JsonMapper mapper = new JsonMapper();
        ObjectNode json =
                (ObjectNode) mapper.readTree(Acteurs.in(home).contracts().template());
        ((ArrayNode) json.get("segments")).add(mapper.readTree(Pages.text(RESOURCES.resolve("segment.json"))));
        ((ArrayNode) json.get("sources")).add(mapper.readTree(Pages.text(RESOURCES.resolve("source.json"))));
        contract = Files.write(home.resolve("contract.json"), mapper.writeValueAsBytes(json));
    }

    @Test
    void the_page_shows_the_entry_and_the_register_that_are_run() {
        assertThat(Pages.blocks(PAGE, "json"))
                .containsExactly(
                        Pages.text(RESOURCES.resolve("segment.json")), Pages.text(RESOURCES.resolve("source.json")));
        assertThat(Pages.blocks(PAGE, "csv")).containsExactly(Pages.text(RESOURCES.resolve("entreprises.csv")));
    }

    @Test
    void the_commands_know_the_segment() {
        assertThat(run("contract", "--contract", contract.toString()))
                .contains("segments    17, kinds 98")
                .contains("ENTREPRISE_ESS");
        assertThat(run("segments", "Entreprise sociale", "--contract", contract.toString()))
                .contains("ENTREPRISE_ESS*  Entreprise de l'économie sociale et solidaire, segment 17")
                .contains("wished: BOARD_PRESIDENT, CEO");
    }

    @Test
    void what_is_in_it_is_delivered_with_what_nobody_wished_marked() throws IOException {
        Path register = RESOURCES.resolve("entreprises.csv");
        try (ActorFeed feed = Acteurs.in(home).contract(contract).open()) {
            feed.ingest("chambre-ess", register, TODAY, TODAY);
            order(feed);
            List<String> files = feed.publish(TODAY, DeliveryType.J).delivery().files();
            assertThat(lines(files, "_ORG.csv"))
                    .hasSize(3)
                    .filteredOn(line -> line.contains("\"17\""))
                    .hasSize(2);
            assertThat(wishedByFunction(lines(files, "_CON.csv")))
                    .containsExactlyInAnyOrder("BOARD_PRESIDENT O", "SECRETARY_GENERAL N");
        }
    }

    private static void order(ActorFeed feed) {
        TrackOrders orders = feed.orders();
        orders.receive("BC-2026-07", "ESS", TODAY, TODAY.plusDays(38), BigDecimal.valueOf(12_000), TODAY, "alice");
        orders.move("BC-2026-07", OrderState.ACCEPTED, TODAY, "alice");
    }

    @Test
    void nothing_leaves_before_the_order_is_accepted() {
        String[] day = {"--home", home.toString(), "--today", "2026-03-23"};
        run(with(
                day,
                "ingest",
                "chambre-ess",
                RESOURCES.resolve("entreprises.csv").toString()));
        assertThat(run(with(day, "publish"))).contains("BC-2026-07", "acteurs order receive");
        assertThat(run(with(
                        day,
                        "order",
                        "receive",
                        "BC-2026-07",
                        "--subject",
                        "Entreprises de l'ESS",
                        "--deadline",
                        "2026-04-30",
                        "--amount",
                        "12000",
                        "--by",
                        "alice")))
                .contains("reçu", "segment 17");
        assertThat(run(with(day, "order", "accept", "BC-2026-07", "--by", "alice")))
                .contains("accepté");
        assertThat(run(with(day, "publish"))).contains("_000001_");
        assertThat(run(with(day, "coverage", "ENTREPRISE_ESS")))
                .contains("BOARD_PRESIDENT: holder in 1, vacant in 0, unknown in 1");
        String[] late = {"--home", home.toString(), "--today", "2026-05-01"};
        assertThat(run(with(late, "order"))).contains("accepté, EN RETARD");
    }

    @Test
    void in_a_home_that_runs_a_changed_contract_is_applied_first() throws IOException {
        String[] day = {"--home", home.toString(), "--today", "2026-03-23"};
        String register = RESOURCES.resolve("entreprises.csv").toString();
        assertThat(run(with(day, "ingest", "chambre-ess", register, "--as-of", "2026-03-23")))
                .contains("rows 2 = taken 2");
        run(with(
                day,
                "order",
                "receive",
                "BC-2026-07",
                "--subject",
                "ESS",
                "--deadline",
                "2026-04-30",
                "--amount",
                "12000",
                "--by",
                "alice"));
        run(with(day, "order", "accept", "BC-2026-07", "--by", "alice"));
        run(with(day, "publish"));
        Files.writeString(contract, Files.readString(contract).replace("\"number\":17", "\"number\":18"));
        String[] next = {"--home", home.toString(), "--today", "2026-03-24"};
        assertThat(run(with(next, "publish"))).contains("acteurs contract --apply --dry-run");
        assertThat(run(with(next, "contract", "--apply", "--dry-run")))
                .contains("Would change", "[ENTREPRISE_ESS]", "bodies      2 would move");
        assertThat(run(with(next, "contract", "--apply"))).contains("bodies      2 moved", "functions   2 moved");
        run(with(next, "publish"));
        assertThat(lines(delivered("20260324"), "_ORG.csv"))
                .hasSize(3)
                .filteredOn(line -> line.contains("\"18\""))
                .hasSize(2);
    }

    private List<String> delivered(String day) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("outbox"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(day))
                    .toList();
        }
    }

    private static String[] with(String[] options, String... command) {
        return Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new);
    }

    private static List<String> wishedByFunction(List<String> lines) {
        List<String> header = FeedLine.parse(lines.get(0));
        return lines.stream()
                .skip(1)
                .map(FeedLine::parse)
                .map(cells -> cells.get(header.indexOf("fonction_code")) + " " + cells.get(header.indexOf("souhaite")))
                .toList();
    }

    private List<String> lines(List<String> files, String role) throws IOException {
        String name =
                files.stream().filter(file -> file.endsWith(role)).findFirst().orElseThrow();
        return Files.readAllLines(home.resolve("outbox").resolve(name));
    }

    private static String run(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ActeursCommand.run(out, out, words);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
