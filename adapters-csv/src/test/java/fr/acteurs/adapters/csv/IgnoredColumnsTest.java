package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.acteurs.adapters.csv.read.TabularReader;
import fr.acteurs.adapters.csv.sources.StandardSources;
import fr.acteurs.application.ingest.SourceReader.Inspection;
import fr.acteurs.domain.source.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.XZInputStream;

/** A column that a publisher adds is told: all others are read, or left alone by name. */
class IgnoredColumnsTest {

    private static final Path DATA =
            Path.of("..", "..", "shared", "data").toAbsolutePath().normalize();
    private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");

    @TempDir
    Path folder;

    private static Stream<Dataset> datasets() {
        return StandardSources.all(Registers.LEXICON).stream()
                .flatMap(source -> source.description().datasets().stream());
    }

    @Test
    void every_dataset_of_every_standard_source_says_what_it_leaves_alone() {
        assertThat(datasets().filter(dataset -> dataset.ignored().isEmpty())).isEmpty();
    }

    @Test
    void no_column_is_both_read_and_left_alone() {
        assertThat(datasets().flatMap(IgnoredColumnsTest::readAndLeftAlone)).isEmpty();
    }

    private static Stream<String> readAndLeftAlone(Dataset dataset) {
        return dataset.ignored().stream()
                .flatMap(names -> names.stream())
                .filter(name -> dataset.columns().stream().anyMatch(column -> column.isNamed(name)))
                .map(name -> dataset + " " + name);
    }

    @Test
    void the_samples_of_each_source_have_no_new_column() throws IOException {
        for (String source : sources()) {
            for (Path sample : samples(source)) {
                assertThat(unknown(source, sample)).as(sample.toString()).isEmpty();
            }
        }
    }

    @Test
    void a_column_that_a_publisher_adds_is_told_by_its_name() throws IOException {
        Path sample = SAMPLES.resolve("cog-mouvements").resolve("mouvements.csv");
        Path wider = Files.writeString(
                folder.resolve("wider.csv"),
                Files.readString(sample).replaceAll("(\\r?\\n)", ",$1").replaceFirst(",(\\r?\\n)", ",MOTIF$1"));
        assertThat(unknown("cog-mouvements", wider)).containsExactly("MOTIF");
    }

    @ParameterizedTest
    @CsvSource({
        "cog-communes, cog, communes_.*|collectivites-outremer_.*, 6",
        "cog-mouvements, cog, mouvements-communes_.*, 4",
        "dgcl-epci, epci, epcicom_.*, 2",
        "insee-ept, epci, ept_.*, 1",
        "insee-populations, population, donnees_communes_.*, 2",
        "finess-etablissements, finess, etalab-.*, 2",
        "sirene-unites, sirene, .*UniteLegale.*, 1",
        "sirene-etablissements, sirene, .*Etablissement.*, 1",
        "rne-maires, rne, .*maires.*, 4",
        "rne-conseillers-municipaux, rne-cm, .*, 1",
        "rne-conseillers-arrondissement, rne, .*arrondissement.*, 1",
        "rne-conseillers-departementaux, rne, 3-rne-cd.*|4-elus-conseillers?-departementa.*, 8",
        "rne-conseillers-regionaux, rne, 4-rne-cr.*|5-elus.*regiona.*, 11",
        "rne-membres-assemblees, rne, 5-rne-(cac|ma).*|6-elus-membre.*, 8",
        "rne-deputes, rne, .*depute.*|8-rne-dep.*, 10",
        "rne-senateurs, rne, 7-rne-sen.*|8-elus-sen.*, 10",
        "rne-representants-parlement-europeen, rne, 6-rne-rpe.*|7-elus.*europeen.*, 9",
        "rne-conseillers-francais-etranger, rne, 11-elus.*, 2",
        "rne-assemblee-francais-etranger, rne, 12-elus-afe.*, 1",
    })
    void real_files_have_no_new_column(String source, String where, String pattern, int least) throws IOException {
        List<Path> files = real(where, pattern);
        assertThat(files).hasSizeGreaterThanOrEqualTo(least);
        for (Path file : files) {
            assertThat(unknown(source, plain(file))).as(file.toString()).isEmpty();
        }
    }

    private static List<Path> real(String where, String pattern) throws IOException {
        Path register = DATA.resolve(where);
        assumeTrue(Files.isDirectory(register), () -> "Not looked for in real registers: no " + register);
        try (Stream<Path> files = Files.list(register)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                    .toList();
        }
    }

    private Path plain(Path file) throws IOException {
        if (!file.toString().endsWith(".xz")) {
            return file;
        }
        Path plain = folder.resolve(file.getFileName());
        try (InputStream in = new XZInputStream(Files.newInputStream(file))) {
            Files.copy(in, plain);
        }
        return plain;
    }

    private static List<String> unknown(String source, Path file) {
        Inspection inspection = new TabularReader().inspect(Registers.source(source), file);
        assertThat(inspection).as(file.toString()).isInstanceOf(Inspection.Sound.class);
        return ((Inspection.Sound) inspection).unknown();
    }

    private static List<String> sources() {
        return StandardSources.all(Registers.LEXICON).stream()
                .map(source -> source.description().code().value())
                .toList();
    }

    /** Those that a gate holds on purpose are no matter here. */
    private static List<Path> samples(String source) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(source))) {
            return files.filter(file -> !file.endsWith("mangled.csv")).toList();
        }
    }
}
