package fr.acteurs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.bootstrap.command.ActeursCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a page names is there. */
class PagesTest {

    /** Folders that a run makes, and files of the reader's own in examples. */
    private static final String OF_THE_READER =
            "(var|target|bootstrap/target|outbox|spool|archive|postgres|receiver)/.*";

    @Test
    void the_readme_has_at_most_150_lines() {
        assertThat(Pages.text(Pages.README).lines().count()).isBetween(50L, 150L);
    }

    @Test
    void every_link_leads_to_a_file() {
        assertThat(Pages.all())
                .hasSizeGreaterThan(10)
                .allSatisfy(page -> assertThat(Pages.links(page))
                        .allSatisfy(
                                link -> assertThat(page.resolveSibling(link)).exists()));
    }

    @Test
    void every_path_in_the_readme_exists() {
        List<String> paths = Pages.found("`([\\w.-]+(?:/[\\w.-]+)*/?)`", Pages.text(Pages.README)).stream()
                .filter(path -> path.contains("/") && !path.matches(OF_THE_READER))
                .toList();
        assertThat(paths)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Pages.ROOT.resolve(path)).exists());
    }

    @Test
    void every_test_that_a_page_names_exists() {
        Map<String, Path> tests = tests();
        for (Path page : Pages.all()) {
            assertThat(Pages.found("`(\\w+(?:Test|Contract)(?:\\.\\w+)?)`", Pages.text(page)))
                    .as(page.toString())
                    .allSatisfy(name -> assertIsTest(tests, name));
        }
    }

    @Test
    void every_command_that_a_page_shows_is_one() {
        ByteArrayOutputStream help = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(help, true, StandardCharsets.UTF_8);
        ActeursCommand.run(out, out, "--help");
        assertThat(Pages.all())
                .allSatisfy(page -> assertThat(Pages.found("\\./acteurs ([a-z]+)", Pages.text(page)))
                        .allSatisfy(command -> assertThat(help.toString(StandardCharsets.UTF_8))
                                .contains("\n  " + command + " ")));
    }

    private static void assertIsTest(Map<String, Path> tests, String name) {
        String[] parts = name.split("\\.", 2);
        assertThat(tests).containsKey(parts[0]);
        if (parts.length > 1) {
            assertThat(Pages.text(tests.get(parts[0]))).contains("void " + parts[1] + "(");
        }
    }

    private static Map<String, Path> tests() {
        try (Stream<Path> files = Files.walk(Pages.ROOT)) {
            return files.filter(file -> file.toString().matches(".*/src/test/java/.*(Test|Contract)\\.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
