package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The take-over from the previous provider at the command line, over the samples that are shipped (invented people). */
class ContinuityTest extends CommandStory {

    private static final String DAY = "2026-03-02";

    @Test
    void the_samples_are_taken_over_delivered_and_compared() throws IOException {
        ingestDay1();
        Path mapping = sample("takeover/precedent-prestataire.json");

        Terminal rehearsed = run("takeover", sample("takeover/organismes.csv"), mapping, "--dry-run");
        assertThat(rehearsed.status()).isZero();
        assertThat(rehearsed.out())
                .contains(
                        "lignes 11 = rapprochées 5 + ambiguës 3 + non rapprochées 1 + refusées 2",
                        "essai : rien n'est enregistré");

        assertThat(run("takeover", sample("takeover/organismes.csv"), mapping).out())
                .contains("correspondances : 5 créées, 0 modifiées, 0 inchangées ; lignes du flux modifiées 5");
        Terminal contacts = run("takeover", sample("takeover/contacts.csv"), mapping);
        assertThat(contacts.out())
                .contains("lignes 8 = rapprochées 3 + ambiguës 1 + non rapprochées 3 + refusées 1", "doublons 1");
        assertThat(run("takeover", sample("takeover/contacts.csv"), mapping).out())
                .contains("0 créées, 0 modifiées", "lignes du flux modifiées 0");

        assertThat(on(DAY, "publish").status()).isZero();
        assertThat(table("000001", "ORG")).anyMatch(line -> line.contains("\"ORG-0001\"") && line.contains("\"Auch\""));
        assertThat(table("000001", "CON"))
                .anyMatch(line -> line.contains("\"CT-1001\"") && line.contains("\"Solange\""));

        Terminal compared = run("compare", sample("takeover/organismes.csv"), mapping, "--json");
        assertThat(compared.status()).isZero();
        assertThat(compared.out()).contains("\"field\" : \"population\"", "\"outcome\" : \"compared\"");
        assertThat(Files.readAllLines(home.resolve("rapports/comparaison_ecarts.csv")))
                .anyMatch(line -> line.contains("\"population\"") && line.contains("\"différent\";\"40000\""));
        assertThat(run("compare", sample("takeover/contacts.csv"), mapping).status())
                .isZero();
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
        Terminal held = run("takeover", file, sample("takeover/precedent-prestataire.json"));
        assertThat(held.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(held.out()).contains("COLUMNS", "RAISON_SOCIALE", "rien n'est enregistré");
        Path page = Files.writeString(home.resolve("page.csv"), "<!DOCTYPE html><html></html>\n");
        assertThat(run("compare", page, sample("takeover/precedent-prestataire.json"))
                        .out())
                .contains("KIND_OF_FILE");
    }

    @Test
    void a_mapping_that_is_wrong_is_wrong_usage_and_its_place_named() throws IOException {
        Path wrong = Files.writeString(home.resolve("wrong.json"), "{\"provider\": \"x\"}");
        Terminal refused = run("takeover", sample("takeover/contacts.csv"), wrong);
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("wrong.json", "provider");
    }

    private void ingestDay1() throws IOException {
        aRegister();
        ingest("cog-communes", sample("day1/cog-communes.csv"), DAY);
        ingest("dgcl-epci", sample("day1/dgcl-epci.xlsx"), DAY);
        ingest("insee-populations", sample("day1/insee-populations.csv"), DAY);
        ingest("rne-maires", sample("day1/rne-maires.txt"), DAY);
    }

    private Terminal run(String command, Path file, Path mapping, String... more) {
        List<String> words = Stream.concat(
                        Stream.of(command, file.toString(), "--mapping", mapping.toString()), Stream.of(more))
                .toList();
        return on(DAY, words.toArray(String[]::new));
    }
}
