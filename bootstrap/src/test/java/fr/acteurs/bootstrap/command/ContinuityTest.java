package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.bootstrap.Main;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The take-over from the previous provider at the command line, over the samples that are shipped (invented people). */
class ContinuityTest {

    @TempDir
    Path home;

    @Test
    void the_samples_are_taken_over_delivered_and_compared() throws IOException {
        ingestDay1();
        Path mapping = sample("precedent-prestataire.json");

        Terminal rehearsed = run("takeover", sample("organismes.csv"), mapping, "--dry-run");
        assertThat(rehearsed.status()).isZero();
        assertThat(rehearsed.out())
                .contains(
                        "lignes 11 = rapprochées 5 + ambiguës 3 + non rapprochées 1 + refusées 2",
                        "essai : rien n'est enregistré");

        assertThat(run("takeover", sample("organismes.csv"), mapping).out())
                .contains("correspondances : 5 créées, 0 modifiées, 0 inchangées ; lignes du flux modifiées 5");
        Terminal contacts = run("takeover", sample("contacts.csv"), mapping);
        assertThat(contacts.out())
                .contains("lignes 8 = rapprochées 3 + ambiguës 1 + non rapprochées 3 + refusées 1", "doublons 1");
        assertThat(run("takeover", sample("contacts.csv"), mapping).out())
                .contains("0 créées, 0 modifiées", "lignes du flux modifiées 0");

        assertThat(run("publish").status()).isZero();
        assertThat(delivered("ORG")).anyMatch(line -> line.contains("\"ORG-0001\"") && line.contains("\"Auch\""));
        assertThat(delivered("CON")).anyMatch(line -> line.contains("\"CT-1001\"") && line.contains("\"Solange\""));

        Terminal compared = run("compare", sample("organismes.csv"), mapping, "--json");
        assertThat(compared.status()).isZero();
        assertThat(compared.out()).contains("\"field\" : \"population\"", "\"outcome\" : \"compared\"");
        assertThat(Files.readAllLines(home.resolve("rapports/comparaison_ecarts.csv")))
                .anyMatch(line -> line.contains("\"population\"") && line.contains("\"différent\";\"40000\""));
        assertThat(run("compare", sample("contacts.csv"), mapping).status()).isZero();
        assertNoNames();
    }

    /** Ids, codes and names of bodies: the tables name no person. */
    private void assertNoNames() throws IOException {
        try (Stream<Path> tables = Files.list(home.resolve("rapports"))) {
            assertThat(tables)
                    .hasSizeGreaterThan(8)
                    .allSatisfy(table -> assertThat(Files.readString(table).toUpperCase(Locale.ROOT))
                            .doesNotContain("ESTRAMPES", "TARRABUSQUE", "PIANELLACCI", "1960-09-11"));
        }
    }

    @Test
    void a_file_without_a_mapped_column_is_held_and_the_column_named() throws IOException {
        ingestDay1();
        Path file = Files.writeString(home.resolve("cut.csv"), "ID_ORGA;NATURE\nORG-0001;Commune\n");
        Terminal held = run("takeover", file, sample("precedent-prestataire.json"));
        assertThat(held.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(held.out()).contains("COLUMNS", "RAISON_SOCIALE", "rien n'est enregistré");
        Path page = Files.writeString(home.resolve("page.csv"), "<!DOCTYPE html><html></html>\n");
        assertThat(run("compare", page, sample("precedent-prestataire.json")).out())
                .contains("KIND_OF_FILE");
    }

    @Test
    void a_mapping_that_is_wrong_is_wrong_usage_and_its_place_named() throws IOException {
        Path wrong = Files.writeString(home.resolve("wrong.json"), "{\"provider\": \"x\"}");
        Terminal refused = run("takeover", sample("contacts.csv"), wrong);
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("wrong.json", "provider");
    }

    private void ingestDay1() throws IOException {
        ingest("cog-communes", "day1/cog-communes.csv");
        ingest("dgcl-epci", "day1/dgcl-epci.xlsx");
        ingest("insee-populations", "day1/insee-populations.csv");
        ingest("rne-maires", "day1/rne-maires.txt");
    }

    private void ingest(String source, String name) throws IOException {
        Terminal taken = Terminal.run(
                "ingest", source, file(name).toString(), "--today", "2026-03-02", "--home", home.toString());
        assertThat(taken.status()).as(taken.out() + taken.err()).isZero();
    }

    private Terminal run(String command, Path file, Path mapping, String... more) {
        List<String> words = Stream.concat(Stream.of(file.toString(), "--mapping", mapping.toString()), Stream.of(more))
                .toList();
        return run(command, words.toArray(String[]::new));
    }

    private Terminal run(String command, String... more) {
        List<String> words = Stream.of(
                        Stream.of(command),
                        Stream.of(more),
                        Stream.of("--today", "2026-03-02", "--home", home.toString()))
                .flatMap(all -> all)
                .toList();
        return Terminal.run(words.toArray(String[]::new));
    }

    private List<String> delivered(String role) throws IOException {
        return Files.readAllLines(home.resolve("outbox/BDTACT_C_20260302_000001_R0_" + role + ".csv"));
    }

    private Path sample(String name) throws IOException {
        return file("takeover/" + name);
    }

    private Path file(String name) throws IOException {
        Path target = home.resolve(name.replace('/', '-'));
        if (!Files.exists(target)) {
            try (InputStream sample = Main.class.getResourceAsStream("demo/" + name)) {
                Files.copy(Objects.requireNonNull(sample, name), target);
            }
        }
        return target;
    }
}
