package fr.acteurs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.ingest.IngestOutcome;
import fr.acteurs.application.ingest.IngestReport;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.source.Notice.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The how-to "add a tabular source": its class is compiled, its register read and delivered. */
class TabularSourceTest {

    private static final Path PAGE = Pages.ROOT.resolve("docs/how-to/add-a-tabular-source.md");
    private static final Path MAPPING = Path.of("src/test/java/fr/acteurs/docs/PrefectureGroupings.java");
    private static final Path REGISTER = Path.of("src/test/resources/fr/acteurs/docs/groupements.csv");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 23);

    @TempDir
    Path home;

    @Test
    void the_page_shows_the_mapping_and_the_register_that_are_run() {
        assertThat(Pages.blocks(PAGE, "java")).contains(Pages.text(MAPPING));
        assertThat(Pages.blocks(PAGE, "csv")).containsExactly(Pages.text(REGISTER));
    }

    @Test
    void the_source_is_read_every_row_accounted_for_and_what_it_founds_is_delivered() throws IOException {
        try (ActorFeed feed = Acteurs.in(home).source(new PrefectureGroupings()).open()) {
            IngestReport report = taken(feed.ingest("prefecture-groupements", REGISTER, TODAY, TODAY));
            assertThat(List.of(report.rows().rows(), report.created(), report.refused(), report.remarks()))
                    .containsExactly(3L, 2L, 1L, 1L);
            assertThat(report.notices()).isEqualTo(Map.of(Reason.BAD_CODE, 1L, Reason.BAD_NUMBER, 1L));
            String organisations =
                    feed.publish(TODAY, DeliveryType.J).delivery().files().get(0);
            assertThat(Files.readAllLines(home.resolve("outbox").resolve(organisations)))
                    .hasSize(3)
                    .anyMatch(line -> line.contains("\"CC du Val d'Essai\"") && line.contains("\"12345\";\"2026\""));
        }
    }

    private static IngestReport taken(IngestOutcome outcome) {
        assertThat(outcome).isInstanceOf(IngestOutcome.Taken.class);
        return ((IngestOutcome.Taken) outcome).report();
    }
}
