package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.acteurs.adapters.csv.Registers.Outcome;
import fr.acteurs.domain.source.RowCounts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.XZInputStream;

/** Whole real registers, which lie beside the repository where they lie at all; nothing of them is copied here. */
class RealRegistersTest {

    private static final Path DATA =
            Path.of("..", "..", "shared", "data").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "rne-maires, rne/9-rne-maires@20200731.txt.xz, 2020-07-31, 34767, 34700",
        "rne-maires, rne/9-rne-maires@20200904.txt.xz, 2020-09-04, 34889, 34700",
        "rne-maires, rne/9-rne-maires@20201203.txt.xz, 2020-12-03, 34909, 34700",
        "rne-maires, rne/rne-maires@20220201_excel-latin1.csv.xz, 2022-02-01, 34921, 34700",
        "cog-communes, cog/communes_2021.csv.xz, 2021-01-01, 37742, 34965",
        "cog-communes, cog/communes_2024.csv.xz, 2024-01-01, 37544, 34935",
        "cog-communes, cog/communes_2025.csv.xz, 2025-01-01, 37548, 34875",
        "cog-communes, cog/communes_2026.csv.xz, 2026-01-01, 37496, 34875",
        "cog-communes, cog/collectivites-outremer_2021.csv, 2021-01-01, 94, 88",
        "cog-communes, cog/collectivites-outremer_HEAD2026.csv, 2026-01-01, 94, 88",
        "dgcl-epci, epci/epcicom_2024.xlsx, 2024-01-01, 34931, 34931",
        "dgcl-epci, epci/epcicom_2025.xlsx, 2025-01-01, 34871, 34871",
        "insee-ept, epci/ept_2025.xlsx, 2025-01-01, 12, 11",
        "insee-populations, population/donnees_communes_2025.csv.xz, 2025-01-01, 34960, 34900",
        "insee-populations, population/donnees_communes_2026.csv.xz, 2026-01-01, 34900, 34900",
        "rc-parlementaires, parlementaires/deputes_rc_2023-04-06.csv, 2023-04-06, 584, 584",
        "rc-parlementaires, parlementaires/senateurs_rc_2023-04-06.csv, 2023-04-06, 420, 420",
    })
    void every_line_of_a_real_register_is_accounted_for(
            String source, String name, LocalDate asOf, long rows, int leastTaken) throws IOException {
        Outcome outcome = Registers.read(Registers.source(source), unpacked(name), asOf);
        RowCounts counts = outcome.counts().orElseThrow();
        assertThat(outcome.gate()).isEmpty();
        assertThat(counts.headings() + counts.blanks() + counts.rows()).isEqualTo(counts.lines());
        assertThat(counts.rows()).isEqualTo(outcome.readings().size()).isEqualTo(rows);
        assertThat(outcome.taken()).hasSizeGreaterThanOrEqualTo(leastTaken);
        assertThat(lines(name, counts)).isEqualTo(counts.lines());
    }

    private long lines(String name, RowCounts counts) throws IOException {
        if (name.endsWith(".xlsx")) {
            return counts.lines();
        }
        byte[] bytes = Files.readAllBytes(unpacked(name));
        long lines = 0;
        for (byte b : bytes) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }

    private Path unpacked(String name) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(Files.isRegularFile(file), () -> "Not measured on real registers: no " + file);
        if (!name.endsWith(".xz")) {
            return file;
        }
        Path plain = folder.resolve(file.getFileName());
        if (!Files.exists(plain)) {
            try (InputStream in = new XZInputStream(Files.newInputStream(file))) {
                Files.copy(in, plain);
            }
        }
        return plain;
    }
}
