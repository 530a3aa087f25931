package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.csv.Registers.Outcome;
import fr.acteurs.domain.source.Gate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** No file, however broken, is taken for something that it is not. */
class HostileFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/hostile/texts.csv",
            delimiter = '|',
            quoteCharacter = '^',
            useHeadersInDisplayName = false,
            ignoreLeadingAndTrailingWhitespace = false)
    void a_broken_text_is_held_or_loses_its_broken_rows(String id, String bytes, String outcome) {
        assertThat(become(Notation.bytes(bytes == null ? "" : bytes))).as(id).isEqualTo(outcome);
    }

    @Test
    void a_long_field_is_refused_and_the_run_goes_on() {
        String long33k = "x".repeat(33 << 10);
        assertThat(become(rows("COM,01400,01," + long33k + ",\n"))).isEqualTo("REFUSE 1 FIELD_TOO_LONG");
        assertThat(become(rows("COM,01400,01,\"" + long33k + "\",\n"))).isEqualTo("REFUSE 1 FIELD_TOO_LONG");
    }

    @Test
    void a_field_of_ten_million_characters_is_refused_and_the_run_goes_on() {
        String long10m = "x".repeat(10 << 20);
        assertThat(become(rows("COM,01400,01,\"" + long10m + "\",\n"))).isEqualTo("REFUSE 1 FIELD_TOO_LONG");
    }

    @Test
    void two_thousand_columns_more_hold_the_edition() {
        StringBuilder header = new StringBuilder(Notation.HEADER.strip());
        Stream.iterate(1, i -> i + 1)
                .limit(2000)
                .forEach(i -> header.append(",c").append(i));
        assertThat(become(header.append('\n').toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("HOLD COLUMNS");
    }

    @Test
    void a_header_that_is_too_long_to_be_read_is_said_to_have_too_many_columns() {
        String header = Notation.HEADER.strip() + ",c".repeat(5_000_000) + "\n";
        assertThat(read(header.getBytes(StandardCharsets.UTF_8)).held())
                .contains(Gate.COLUMNS.held("un en-tête de plus de 262144 caractères", "au plus 500 colonnes"));
    }

    @Test
    void ten_thousand_blank_lines_are_counted_and_nothing_else() {
        byte[] bytes = Notation.bytes("{H}{R*3}" + "\\n".repeat(10_000));
        Outcome outcome = read(bytes);
        assertThat(outcome.counts().orElseThrow().blanks()).isEqualTo(10_000);
        assertThat(outcome.counts().orElseThrow().lines()).isEqualTo(10_004);
        assertThat(outcome.readings()).hasSize(3);
    }

    @Test
    void a_notice_names_the_line_at_which_the_row_starts() {
        byte[] bytes = Notation.bytes("{H}COM,01400,01,\"Bourg\nle\nbas\",\n{R*200}COM\n{R}");
        assertThat(read(bytes).refused()).extracting(refused -> refused.line()).isEqualTo(List.of(205L));
        assertThat(read(bytes).refused().get(0).notice().detail()).isEqualTo("1 fields, 5 expected");
    }

    private byte[] rows(String bad) {
        return Notation.bytes("{H}{R*100}" + bad + "{R*101}");
    }

    private String become(byte[] bytes) {
        Outcome outcome = read(bytes);
        if (outcome.gate().isPresent()) {
            return "HOLD " + outcome.gate().get();
        }
        return outcome.refused().isEmpty()
                ? "TAKE " + outcome.taken().size()
                : "REFUSE " + outcome.refused().size() + " "
                        + outcome.refused().get(0).notice().reason();
    }

    private Outcome read(byte[] bytes) {
        Path file = Registers.write(folder.resolve("file.csv"), bytes);
        return Registers.read(Registers.source("cog-communes"), file);
    }
}
