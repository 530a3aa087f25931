package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.csv.Registers.Outcome;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register without a header; what the other sources promise of columns does not hold of it. */
class FinessTest {

    private static final String SAMPLE = "finess-etablissements/2026.csv";

    @TempDir
    Path folder;

    private static Source source() {
        return Registers.source("finess-etablissements");
    }

    private Outcome read(String sample) {
        return Registers.read(source(), Registers.sample(folder, sample));
    }

    private Observation said(int row) {
        return read(SAMPLE).taken().get(row).observations().get(0);
    }

    @Test
    void a_hospital_is_founded_under_its_number_with_its_siret_and_how_it_is_reached() {
        assertThat(((Observation.OfEntity) said(0)).founding()).isTrue();
        assertThat(said(0).key()).isEqualTo("FINESS:320000024");
        assertThat(said(0).facts().canonical())
                .isEqualTo("FINESS_CATEGORY=355\nACTIVITY=8610Z NAFRev2\nNAME=CENTRE HOSPITALIER D'ESSAI\n"
                        + "SIREN=990002016\nSIRET=99000201600014\nFINESS=320000024\nDEPARTEMENT=32\n"
                        + "PHONE=+33562000001\nFAX=+33562000002\nADDRESS=|PORTE B|900 RTE DE L ESSAI|BP 12\n"
                        + "POSTCODE=32000\nCITY=AUCH\nCOUNTRY=FR\n");
    }

    @Test
    void saint_martin_is_no_part_of_guadeloupe_whatever_the_register_says() {
        assertThat(said(1).facts().get(Field.DEPARTEMENT)).contains("978");
        assertThat(said(1).facts().get(Field.NAME)).contains("HOPITAL \"DU BANC\"");
    }

    @Test
    void each_row_ends_somewhere_and_blocks_that_nobody_reads_are_counted() {
        Outcome outcome = read(SAMPLE);
        assertThat(outcome.counts().orElseThrow().rows())
                .isEqualTo(outcome.readings().size())
                .isEqualTo(9);
        assertThat(outcome.refused())
                .extracting(refused ->
                        refused.notice().line() + " " + refused.notice().reason())
                .containsExactly("6 BAD_CODE", "7 MISSING_VALUE");
        assertThat(outcome.readings())
                .filteredOn(reading -> reading instanceof Reading.PassedOver)
                .extracting(Reading::line)
                .containsExactly(5L, 9L, 10L);
        assertThat(outcome.taken().get(3).remarks())
                .extracting(notice -> notice.reason() + " " + notice.detail())
                .containsExactlyInAnyOrder("BAD_NUMBER siret", "BAD_CONTACT PHONE");
    }

    @Test
    void a_home_of_which_nothing_tells_who_runs_it_is_founded_by_no_row() {
        assertThat(((Observation.OfEntity) said(2)).founding()).isFalse();
        assertThat(said(2).facts().get(Field.FINESS_STATUS)).isEmpty();
    }

    @Test
    void both_encodings_say_the_same() throws Exception {
        Path latin1 = Registers.sample(folder, SAMPLE);
        Path utf8 = folder.resolve("utf8.csv");
        Files.writeString(utf8, Files.readString(latin1, StandardCharsets.ISO_8859_1));
        assertThat(Registers.read(source(), utf8).readings())
                .usingRecursiveComparison()
                .isEqualTo(read(SAMPLE).readings());
    }

    @Test
    void a_file_that_went_through_a_spreadsheet_is_held_and_the_reason_says_so() {
        Gate.Held held = read("finess-etablissements/mangled.csv").held().orElseThrow();
        assertThat(held.gate()).isEqualTo(Gate.COLUMNS);
        assertThat(held.measured()).contains("réenregistré par un tableur");
        assertThat(held.limit()).contains("finess;etalab");
    }

    @Test
    void another_file_and_a_file_that_was_cut_are_held() throws Exception {
        Path other = Files.writeString(folder.resolve("other.csv"), "a;b;c\n1;2;3\n");
        assertThat(Registers.read(source(), other).gate()).contains(Gate.COLUMNS);
        Path empty = Files.writeString(folder.resolve("empty.csv"), "\n");
        assertThat(Registers.read(source(), empty).gate()).contains(Gate.COLUMNS);
        Path cut = Files.writeString(folder.resolve("cut.csv"), "finess;etalab;111;2026-05-12\nstructureet;32");
        assertThat(Registers.read(source(), cut).gate()).contains(Gate.LAST_LINE);
        Path ragged = Files.writeString(folder.resolve("ragged.csv"), "finess;etalab;111;2026-05-12\nstructureet;32\n");
        assertThat(Registers.read(source(), ragged).gate()).contains(Gate.LAST_LINE);
    }
}
