package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.csv.Registers.Outcome;
import fr.acteurs.domain.source.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file much larger than the machine of 32 MB that reads it, whatever is in it. */
class BoundedMemoryTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a quote that never closes, 100, HOLD LAST_LINE",
        "a quote that never closes on one line, 100, REFUSED 1",
        "a line that never ends, 100, HOLD LAST_LINE",
        "a header that never ends, 100, HOLD COLUMNS",
        "sound rows, 40, TAKEN 2097152",
    })
    void reading_takes_the_same_memory_however_large_the_file(String name, long megabytes, String expected)
            throws Exception {
        Path file = folder.resolve("large.csv");
        write(file, name, megabytes << 20);
        Process process =
                new ProcessBuilder(command(file)).redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo(expected);
        assertThat(process.waitFor()).isZero();
    }

    private static List<String> command(Path file) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return List.of(java, "-Xmx32m", "-XX:+UseSerialGC", "-cp", classPath, Probe.class.getName(), file.toString());
    }

    private static void write(Path file, String name, long size) throws IOException {
        boolean header = name.startsWith("a header");
        String start = name.startsWith("a quote") ? "COM,01400,01,\"Bourg" : name.startsWith("a line") ? "COM" : "";
        String again = name.contains("never ends") || name.contains("one line") ? "long" : "COM,01400,01,Bourg,\n";
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(((header ? "" : Notation.HEADER) + start).getBytes(StandardCharsets.UTF_8));
            byte[] block = again.repeat(1 << 14).getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < size; written += block.length) {
                out.write(block);
            }
            out.write((name.contains("one line") ? "\n" : "").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The machine of 32 MB: prints what became of the file. */
    static final class Probe {

        private Probe() {}

        public static void main(String[] files) {
            long[] taken = {0, 0};
            Outcome outcome = Registers.read(
                    Registers.source("cog-communes"),
                    Path.of(files[0]),
                    LocalDate.of(2026, 1, 1),
                    reading -> taken[reading instanceof Reading.Taken ? 0 : 1]++);
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(answer(outcome, taken));
        }

        private static String answer(Outcome outcome, long[] taken) {
            return outcome.gate()
                    .map(gate -> "HOLD " + gate)
                    .orElse(taken[0] > 0 ? "TAKEN " + taken[0] : "REFUSED " + taken[1]);
        }
    }
}
