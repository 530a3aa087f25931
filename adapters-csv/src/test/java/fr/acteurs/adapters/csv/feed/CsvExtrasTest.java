package fr.acteurs.adapters.csv.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.adapters.json.ContractJson;
import fr.acteurs.adapters.json.NomenclatureJson;
import fr.acteurs.application.order.ExtrasFiles.Draft;
import fr.acteurs.application.order.ExtrasFiles.Written;
import fr.acteurs.application.publish.Invented;
import fr.acteurs.domain.feed.BodyExtras;
import fr.acteurs.domain.feed.ExtrasSchema;
import fr.acteurs.domain.feed.ExtrasSchema.About;
import fr.acteurs.domain.feed.ReleasableExtras;
import fr.acteurs.domain.feed.ReleasePolicy;
import fr.acteurs.domain.source.Extras;
import fr.acteurs.domain.source.SaidExtras;
import fr.acteurs.domain.source.SourceCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that an order asks for, on a disk. */
final class CsvExtrasTest {

    private static final String NAME = "ACTEURS_COMPLEMENT_BC-1_20260907.csv";
    private static final ExtrasSchema SCHEMA = new ExtrasSchema(About.BODIES, List.of("statut"));
    private static final ReleasePolicy POLICY = new ReleasePolicy(
            new ContractJson(NomenclatureJson.functions()).inForce().segments(),
            NomenclatureJson.functions(),
            NomenclatureJson.sectors());

    @TempDir
    private Path folder;

    private Written write(String... values) {
        try (Draft draft = new CsvExtras(folder).begin(NAME, SCHEMA)) {
            for (int n = 0; n < values.length; n++) {
                draft.row(row(n + 1, values[n]));
            }
            return draft.finish();
        }
    }

    private static ReleasableExtras row(int n, String value) {
        SaidExtras said = new SaidExtras(
                new Extras("BC-1", Map.of("statut", value)), SourceCode.of("enquete"), LocalDate.of(2026, 9, 7));
        return POLICY.release(new BodyExtras(Invented.commune(n), said)).orElseThrow();
    }

    @Test
    void the_file_has_the_form_of_the_feed_and_its_sum_beside_it() throws IOException {
        Written written = write("régie; \"directe\"", "déléguée");
        assertThat(written.address()).isEqualTo(folder.resolve(NAME).toString());
        assertThat(written.sha256()).isEqualTo(Hashes.sha256(folder.resolve(NAME)));
        assertThat(Chain.contents(folder))
                .containsOnlyKeys(NAME, NAME + ".sha256")
                .containsEntry(NAME + ".sha256", written.sha256() + "  " + NAME + "\n")
                .containsEntry(
                        NAME,
                        "\"id_organisme\";\"siret\";\"statut\";\"source\";\"date_source\"\n"
                                + "\"O-00000000000000000000000001\";\"\";\"régie; \"\"directe\"\"\";\"enquete\";\"2026-09-07\"\n"
                                + "\"O-00000000000000000000000002\";\"\";\"déléguée\";\"enquete\";\"2026-09-07\"\n");
    }

    @Test
    void the_same_rows_give_the_same_bytes_and_others_take_the_place_of_the_file_before() throws IOException {
        String first = write("régie").sha256();
        assertThat(write("régie").sha256()).isEqualTo(first);
        assertThat(write("déléguée").sha256()).isNotEqualTo(first).isEqualTo(Hashes.sha256(folder.resolve(NAME)));
        assertThat(Chain.contents(folder)).hasSize(2);
    }

    @Test
    void a_file_that_is_not_finished_leaves_the_one_before_as_it_was() throws IOException {
        write("régie");
        Map<String, String> before = Chain.contents(folder);
        try (Draft draft = new CsvExtras(folder).begin(NAME, SCHEMA)) {
            draft.row(row(1, "déléguée"));
            assertThat(folder.resolve(NAME + ".part")).exists();
        }
        assertThat(Chain.contents(folder)).isEqualTo(before);
    }

    @Test
    void what_a_crash_left_is_written_over() throws IOException {
        Files.writeString(folder.resolve(NAME + ".part"), "half", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(NAME + ".sha256.part"), "half", StandardCharsets.UTF_8);
        write("régie");
        assertThat(Chain.contents(folder)).containsOnlyKeys(NAME, NAME + ".sha256");
    }

    @Test
    void a_folder_in_which_nothing_can_be_written_is_named() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> new CsvExtras(missing).begin(NAME, SCHEMA))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(missing.toString());
    }
}
