package fr.acteurs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.csv.feed.CsvReports;
import fr.acteurs.adapters.json.MappingJson;
import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.continuity.Mapping;
import fr.acteurs.application.continuity.TakeOver.Mode;
import fr.acteurs.application.continuity.TakeoverOutcome;
import fr.acteurs.application.continuity.Verdict;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.domain.delivery.DeliveryType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The how-to "take over from another provider": its samples are those that are shipped, and its run is done. */
class TakeOverTest {

    private static final Path PAGE = Pages.ROOT.resolve("docs/how-to/take-over-from-another-provider.md");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 23);

    @TempDir
    Path home;

    @Test
    void the_page_shows_the_samples_that_are_shipped() throws IOException {
        assertThat(Pages.blocks(PAGE, "json")).containsExactly(text("takeover/precedent-prestataire.json"));
        assertThat(Pages.blocks(PAGE, "csv"))
                .containsExactly(text("takeover/organismes.csv"), text("takeover/contacts.csv"));
    }

    @Test
    void the_first_delivery_gives_the_old_identifiers_back() throws IOException {
        Mapping mapping = new MappingJson().read(sample("takeover/precedent-prestataire.json"));
        try (ActorFeed feed = Acteurs.in(home.resolve("var")).open()) {
            feed.ingest("cog-communes", sample("day1/cog-communes.csv"), TODAY, TODAY);
            feed.ingest("dgcl-epci", sample("day1/dgcl-epci.xlsx"), TODAY, TODAY);
            feed.ingest("rne-maires", sample("day1/rne-maires.txt"), TODAY, TODAY);
            assertThat(rows(feed, mapping, "takeover/organismes.csv"))
                    .isEqualTo(Map.of(
                            Verdict.MATCHED, 5L, Verdict.AMBIGUOUS, 3L, Verdict.UNMATCHED, 1L, Verdict.REFUSED, 2L));
            assertThat(rows(feed, mapping, "takeover/contacts.csv"))
                    .isEqualTo(Map.of(
                            Verdict.MATCHED, 3L, Verdict.AMBIGUOUS, 1L, Verdict.UNMATCHED, 3L, Verdict.REFUSED, 1L));
            String contacts =
                    feed.publish(TODAY, DeliveryType.J).delivery().files().get(1);
            assertThat(Files.readString(home.resolve("var/outbox").resolve(contacts)))
                    .contains("\"CT-1001\"", "\"CT-1002\"")
                    .doesNotContain("\"CT-1005\"");
        }
    }

    private Map<Verdict, Long> rows(ActorFeed feed, Mapping mapping, String file) throws IOException {
        TakeoverOutcome outcome =
                feed.takeOver(sample(file), mapping, TODAY, Mode.RECORD, new CsvReports(home.resolve("rapports")));
        return ((TakeoverOutcome.Matched) outcome).report().tally().rows();
    }

    private Path sample(String name) throws IOException {
        Path target = home.resolve(name.replace('/', '-'));
        if (!Files.exists(target)) {
            try (InputStream sample = Acteurs.class.getResourceAsStream("demo/" + name)) {
                Files.write(target, Objects.requireNonNull(sample, name).readAllBytes());
            }
        }
        return target;
    }

    private String text(String name) throws IOException {
        return Files.readString(sample(name));
    }
}
