package fr.acteurs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The how-to "add a column": its line is the one that is tried, and every place that it names is there. */
class ColumnTest {

    private static final Path PAGE = Pages.ROOT.resolve("docs/how-to/add-a-column.md");
    private static final Path TRIED =
            Pages.ROOT.resolve("domain/src/test/java/fr/acteurs/domain/feed/AddedColumnTest.java");
    private static final Pattern STEP = Pattern.compile("(?m)^\\| `(\\S+)` \\| .* \\| `(.+)` \\|$");

    @Test
    void the_page_shows_the_column_that_is_tried() {
        String tried = Pages.text(TRIED);
        String column = tried.substring(tried.indexOf("// begin\n") + 9, tried.indexOf("        // end\n"));
        assertThat(Pages.blocks(PAGE, "java")).isEqualTo(List.of(column.replaceAll("(?m)^ {8}", "")));
    }

    @Test
    void each_step_is_in_its_file() {
        Matcher steps = STEP.matcher(Pages.text(PAGE));
        int found = 0;
        for (; steps.find(); found++) {
            assertThat(Pages.text(Pages.ROOT.resolve(steps.group(1))))
                    .as(steps.group(1))
                    .contains(steps.group(2));
        }
        assertThat(found).isEqualTo(12);
    }
}
