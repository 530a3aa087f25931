package fr.acteurs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.ingest.IngestOutcome;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.domain.delivery.DeliveryType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example, as it stands there: compiled, and run on the demo's communes. */
class EmbeddingTest {

    private static final String SOURCE = "src/test/java/fr/acteurs/docs/EmbeddingTest.java";

    @TempDir
    Path home;

    @Test
    void the_example_makes_a_delivery() throws IOException {
        Path communes = home.resolve("communes.csv");
        try (InputStream sample = Acteurs.class.getResourceAsStream("demo/day1/cog-communes.csv")) {
            Files.copy(Objects.requireNonNull(sample), communes);
        }
        example(home, communes, LocalDate.of(2026, 1, 2));
        try (Stream<Path> files = Files.list(home.resolve("outbox"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("BDTACT_C_20260102_000001_R0_ORG.csv", "BDTACT_C_20260102_000001_R0.GO");
        }
    }

    @Test
    void the_readme_shows_the_example_that_is_run() {
        String source = Pages.text(Path.of(SOURCE));
        String example = source.substring(source.indexOf("// begin\n") + 9, source.indexOf("        // end\n"));
        assertThat(Pages.blocks(Pages.README, "java")).containsExactly(example.replaceAll("(?m)^ {8}", ""));
    }

    private static void example(Path home, Path communes, LocalDate today) {
        // begin
        try (ActorFeed feed = Acteurs.in(home).open()) {
            IngestOutcome outcome = feed.ingest("cog-communes", communes, LocalDate.of(2026, 1, 1), today);
            if (outcome instanceof IngestOutcome.Held held) {
                throw new IllegalStateException("The edition is held: " + held.why());
            }
            feed.publish(today, DeliveryType.J);
        }
        // end
    }
}
