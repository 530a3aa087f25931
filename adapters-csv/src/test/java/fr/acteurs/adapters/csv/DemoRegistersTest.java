package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.csv.Registers.Outcome;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.RowCounts;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample registers that are delivered with the product. */
class DemoRegistersTest {

    private static final Path DEMO =
            Path.of("..", "bootstrap", "src", "main", "resources", "fr", "acteurs", "bootstrap", "demo");

    @ParameterizedTest
    @CsvSource({
        "cog-communes, day1/cog-communes.csv, 42, 1, 0, 39, 2",
        "cog-communes, day1/cog-outremer.csv, 12, 1, 0, 11, 0",
        "dgcl-epci, day1/dgcl-epci.xlsx, 41, 1, 1, 39, 0",
        "insee-populations, day1/insee-populations.csv, 40, 1, 0, 39, 0",
        "rne-maires, day1/rne-maires.txt, 50, 2, 0, 48, 0",
        "cog-communes, day2/cog-communes.csv, 42, 1, 0, 39, 2",
        "insee-populations, day2/insee-populations.csv, 40, 1, 0, 39, 0",
        "rne-maires, day2/rne-maires.csv, 48, 1, 0, 46, 1",
    })
    void a_sample_register_is_read_to_its_last_line(
            String source, String file, long lines, long headings, long blanks, int taken, int refused) {
        Outcome outcome = Registers.read(Registers.source(source), DEMO.resolve(file), LocalDate.of(2022, 2, 12));
        assertThat(outcome.held()).isEmpty();
        assertThat(outcome.counts()).contains(new RowCounts(lines, headings, blanks, taken + refused, 0, false));
        assertThat(outcome.taken()).hasSize(taken);
        assertThat(outcome.refused()).hasSize(refused);
    }

    @Test
    void a_broken_transfer_is_held_by_its_last_line() {
        Outcome outcome = Registers.read(Registers.source("rne-maires"), DEMO.resolve("day2/rne-maires-tronque.csv"));
        assertThat(outcome.gate()).contains(Gate.LAST_LINE);
    }
}
