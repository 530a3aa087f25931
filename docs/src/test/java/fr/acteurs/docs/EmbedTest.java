package fr.acteurs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.deliver.RemoteFolder;
import fr.acteurs.application.protect.Secret;
import fr.acteurs.bootstrap.DatabaseAddress;
import fr.acteurs.postgres.TestDatabase;
import fr.acteurs.postgres.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The how-to "embed": its program and its channel are compiled, and run over two days and an approval. */
class EmbedTest {

    private static final Path PAGE = Pages.ROOT.resolve("docs/how-to/embed.md");
    private static final Path HERE = Path.of("src/test/java/fr/acteurs/docs");
    private static final Path REGISTER = Path.of("src/test/resources/fr/acteurs/docs/groupements.csv");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @TempDir
    Path home;

    private final Bucket bucket = new Bucket();

    @Test
    void the_page_shows_the_program_and_the_channel_that_are_run() {
        assertThat(Pages.blocks(PAGE, "java"))
                .containsExactly(Pages.text(HERE.resolve("DailyRun.java")), Pages.text(HERE.resolve("Bucket.java")));
    }

    @Test
    void a_day_is_read_and_delivered_and_a_held_edition_waits_for_people() throws IOException {
        DailyRun program = new DailyRun(home, bucket, Optional.empty());
        assertThat(program.run(REGISTER, MONDAY))
                .containsExactly(
                        "taken 2 new",
                        "sealed BDTACT_C_20260323_000001_R0 for bucket:/acteurs, 1 sent",
                        "1 so far, the last with "
                                + Stream.of("_ORG.csv", "_CON.csv", "_MAN.json", ".GO")
                                        .map(end -> "BDTACT_C_20260323_000001_R0" + end)
                                        .collect(Collectors.joining(", ")));
        assertThat(delivered()).contains("BDTACT_C_20260323_000001_R0.GO");

        List<String> tuesday = program.run(withoutRows(), TUESDAY);
        assertThat(tuesday.get(0)).startsWith("held prefecture-groupements@2026-03-24#");
        assertThat(tuesday.get(1)).startsWith("sealed BDTACT_J_20260324_000002_R0");
        String edition = tuesday.get(0).split("[ :]")[1];
        assertThat(program.approve(edition, "alice", TUESDAY)).isEqualTo("Read");
    }

    @Test
    void a_postgresql_of_ones_own_may_keep_the_register() {
        TestDatabase own = TestDatabases.embedded().create();
        DatabaseAddress address = new DatabaseAddress(own.url(), own.user(), Secret.of(own.password()));
        assertThat(new DailyRun(home, bucket, Optional.of(address)).run(REGISTER, MONDAY))
                .first()
                .isEqualTo("taken 2 new");
        assertThat(home.resolve("postgres")).doesNotExist();
    }

    private List<String> delivered() {
        try (RemoteFolder folder = bucket.open()) {
            return folder.list().stream().map(RemoteFolder.RemoteFile::name).toList();
        }
    }

    /** The register of a day on which most rows were lost. */
    private Path withoutRows() throws IOException {
        List<String> lines = Files.readAllLines(REGISTER);
        return Files.write(home.resolve("tuesday.csv"), lines.subList(0, 2));
    }
}
