package fr.acteurs.adapters.csv.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records taken one at a time are the records that the parser finds in the whole text. */
class RecordsTest {

    private static final List<String> PIECES =
            List.of("a", "é", "\"", ";", ",", "\t", " ", "\n", "\\", "Œuf", "'", "x".repeat(5_000));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_a_writer_prints_is_read_back_field_by_field(long seed) throws IOException {
        Random random = new Random(seed);
        List<List<String>> rows = Stream.generate(() -> row(random)).limit(300).toList();
        for (char delimiter : new char[] {';', ',', '\t'}) {
            assertThat(read(printed(rows, delimiter), delimiter)).isEqualTo(rows);
        }
    }

    @Test
    void lines_are_counted_by_their_ends() throws IOException {
        assertThat(count("a\nb\r\nc\rd\n\n")).isEqualTo(5);
        assertThat(count("a\r\r\nb")).isEqualTo(3);
        assertThat(count("a\n\u001A\u001A")).isEqualTo(1);
        assertThat(count("")).isZero();
    }

    @Test
    void a_line_end_over_the_border_of_a_buffer_is_one() throws IOException {
        for (int before = (1 << 15) - 3; before < (1 << 15) + 3; before++) {
            assertThat(count("x".repeat(before) + "\r\ny\r\n")).isEqualTo(2);
        }
    }

    private static List<String> row(Random random) {
        List<String> row = new ArrayList<>(List.of("first"));
        for (int field = random.nextInt(6); field >= 0; field--) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(5); piece > 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            row.add(text.toString());
        }
        return List.copyOf(row);
    }

    private static String printed(List<List<String>> rows, char delimiter) throws IOException {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setRecordSeparator("\r\n")
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecords(rows);
        }
        return text.toString();
    }

    private static List<List<String>> read(String text, char delimiter) throws IOException {
        Layout layout = new Layout(false, delimiter);
        Fields fields = new Fields(layout);
        List<List<String>> rows = new ArrayList<>();
        try (Lines lines = new Lines(new StringReader(text))) {
            Records records = new Records(lines, layout);
            for (TextRecord next = records.next(); next != null; next = records.next()) {
                rows.add(List.of(fields.split(next.text()).orElseThrow()));
            }
        }
        return rows;
    }

    private static long count(String text) throws IOException {
        try (Lines lines = new Lines(new StringReader(text))) {
            while (lines.next() != null) {
                assertThat(lines.count()).isPositive();
            }
            return lines.count();
        }
    }
}
