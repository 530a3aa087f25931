package fr.acteurs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.bootstrap.command.ActeursCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The how-to "order further information": its commands are run as they stand, and give the files that it shows. */
class OrderedExtrasTest {

    private static final Path PAGE = Pages.ROOT.resolve("docs/how-to/order-further-information.md");
    private static final Path RESOURCES = Path.of("src/test/resources/fr/acteurs/docs");

    @TempDir
    Path home;

    private Path outgoing = Path.of("");

    @BeforeEach
    void aContractWithTheSurvey() throws IOException {
        outgoing = Files.createDirectory(home.resolve("remise"));
        JsonMapper mapper = new JsonMapper();
        ObjectNode json =
                (ObjectNode) mapper.readTree(Acteurs.in(home).contracts().template());
        ((ArrayNode) json.get("sources")).add(mapper.readTree(Pages.text(RESOURCES.resolve("extras.json"))));
        Files.write(home.resolve("contract.json"), mapper.writeValueAsBytes(json));
    }

    @Test
    void the_page_shows_the_entry_and_the_tables_that_are_run() {
        assertThat(Pages.blocks(PAGE, "json")).containsExactly(Pages.text(RESOURCES.resolve("extras.json")));
        assertThat(Pages.blocks(PAGE, "csv"))
                .containsExactly(
                        Pages.text(RESOURCES.resolve("bailleurs.csv")), Pages.text(RESOURCES.resolve("enquete.csv")));
    }

    @Test
    void its_commands_give_the_files_that_it_shows() throws IOException {
        List<String> answers = commands().stream().map(this::run).toList();
        assertThat(answers.get(3)).contains("rows 2 = taken 2", "UNFIT_EXTRA");
        assertThat(answers.get(4)).contains("extras of organismes by enquete-logement: logements_geres, mode_gestion");
        assertThat(answers.get(5)).startsWith("rows    2, for BC-2026-09 on dclic");
        assertThat(answers.get(6)).contains("n'est pas enregistré", "acteurs order receive BC-2026-10");
        assertThat(answers.get(9)).startsWith("rows    2, for BC-2026-10 on dclic");
        assertThat(answers.get(11)).contains("livré");
        assertThat(Pages.blocks(PAGE, "text")).containsExactly(file("BC-2026-09"), file("BC-2026-10"));
    }

    /** Those that the page shows, but for the one that writes the contract. */
    private static List<String> commands() {
        List<String> shown = Pages.found("(?m)^    \\./acteurs (.*)$", Pages.text(PAGE));
        return shown.subList(1, shown.size());
    }

    private String run(String command) {
        List<String> words = new ArrayList<>(Pages.found("(\"[^\"]*\"|\\S+)", command).stream()
                .map(this::word)
                .toList());
        words.addAll(List.of("--home", home.toString(), "--today", "2026-03-23"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ActeursCommand.run(out, out, words.toArray(String[]::new));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String word(String shown) {
        if (shown.equals("remise")) {
            return outgoing.toString();
        }
        return shown.endsWith(".csv") ? RESOURCES.resolve(shown).toString() : shown.replace("\"", "");
    }

    /** Its lines without their ids, which are minted anew each time and give lines their order. */
    private String file(String order) throws IOException {
        List<String> lines = Files.readAllLines(outgoing.resolve("ACTEURS_COMPLEMENT_" + order + "_20260323.csv"));
        List<String> rows = lines.subList(1, lines.size());
        assertThat(rows).isSorted();
        Stream<String> shown = rows.stream()
                .map(row -> row.replaceAll("\"([OPF])-[0-9A-Z]{26}\"", "\"$1-…\""))
                .sorted();
        return Stream.concat(Stream.of(lines.get(0)), shown).collect(Collectors.joining("\n", "", "\n"));
    }
}
