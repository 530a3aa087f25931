package fr.acteurs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.ingest.IngestOutcome;
import fr.acteurs.application.ingest.IngestReport;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The how-to "add a source of another kind": its reader is compiled, its bulletin read and delivered. */
class BulletinTest {

    private static final Path PAGE = Pages.ROOT.resolve("docs/how-to/add-a-source-of-another-kind.md");
    private static final Path READER = Path.of("src/test/java/fr/acteurs/docs/Bulletin.java");
    private static final Path REGISTER = Path.of("src/test/resources/fr/acteurs/docs/bulletin.txt");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 23);

    @TempDir
    Path home;

    @Test
    void the_page_shows_the_reader_and_the_bulletin_that_are_run() {
        assertThat(Pages.blocks(PAGE, "java")).containsExactly(Pages.text(READER));
        assertThat(Pages.blocks(PAGE, "text")).containsExactly(Pages.text(REGISTER));
    }

    @Test
    void each_line_is_accounted_for_and_what_it_founds_is_delivered() throws IOException {
        Bulletin bulletin = new Bulletin();
        try (ActorFeed feed = Acteurs.in(home).source(bulletin, bulletin).open()) {
            IngestOutcome outcome = feed.ingest("bulletin", REGISTER, TODAY, TODAY);
            IngestReport report = ((IngestOutcome.Taken) outcome).report();
            assertThat(report.rows().rows()).isEqualTo(3);
            assertThat(report.created()).isEqualTo(2);
            assertThat(report.notices()).isEqualTo(Map.of(Reason.BAD_CODE, 1L));
            String organisations =
                    feed.publish(TODAY, DeliveryType.J).delivery().files().get(0);
            assertThat(Files.readAllLines(home.resolve("outbox").resolve(organisations)))
                    .hasSize(3)
                    .anyMatch(line -> line.contains("\"CC des Trois Exemples\""));
            Path empty = Files.createFile(home.resolve("empty.txt"));
            assertThat(feed.ingest("bulletin", empty, TODAY, TODAY))
                    .isInstanceOfSatisfying(
                            IngestOutcome.Held.class,
                            held -> assertThat(held.why().gate()).isEqualTo(Gate.SIZE));
        }
    }
}
