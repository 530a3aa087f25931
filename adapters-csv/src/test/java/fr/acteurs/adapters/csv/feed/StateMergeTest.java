package fr.acteurs.adapters.csv.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.domain.feed.FeedState;
import fr.acteurs.domain.feed.StateDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateMergeTest {

    private static final String HEADER = "\"id_organisme\";\"version\";\"nom\"";

    @TempDir
    private Path folder;

    /** A row as the state holds it. */
    private record Row(long version, String canonical) {}

    @Test
    void a_state_and_a_delta_make_what_a_map_of_rows_makes_of_them() throws IOException {
        long seed = Long.getLong("acteurs.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int trial = 0; trial < 200; trial++) {
            mergeOfChance(random, "trial " + trial + ", -Dacteurs.seed=" + seed);
        }
    }

    private void mergeOfChance(Random random, String trial) throws IOException {
        NavigableMap<String, Row> rows = new TreeMap<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            String id = id(random.nextInt(60));
            rows.put(id, row(id, random.nextInt(5), random));
        }
        Path base = state(rows);
        FeedState before = digest(rows);
        Path target = fresh();
        StateMerge.Merged merged;
        try (StateMerge merge = new StateMerge(Optional.of(base), target, HEADER)) {
            deltaOfChance(random, merge, rows);
            merged = merge.finish();
        }
        assertThat(Files.readString(target)).as(trial).isEqualTo(text(rows));
        assertThat(merged).as(trial).isEqualTo(new StateMerge.Merged(before, digest(rows)));
    }

    /** The rule of the receiver: a line counts when its version is later than that of the row. */
    private static void deltaOfChance(Random random, StateMerge merge, NavigableMap<String, Row> rows)
            throws IOException {
        for (int n = 0; n < 60; n++) {
            String id = id(n);
            Row row = row(id, random.nextInt(7), random);
            Row held = rows.get(id);
            boolean later = held == null || held.version() < row.version();
            switch (random.nextInt(6)) {
                case 0 -> {
                    merge.put(id, row.version(), row.canonical().getBytes(UTF_8));
                    if (later) {
                        rows.put(id, row);
                    }
                }
                case 1 -> {
                    merge.remove(id, row.version());
                    if (later) {
                        rows.remove(id);
                    }
                }
                default -> {
                    // Most rows are left alone.
                }
            }
        }
    }

    @Test
    void rows_from_nothing_make_a_state() throws IOException {
        Path target = fresh();
        try (StateMerge merge = new StateMerge(Optional.empty(), target, HEADER)) {
            merge.put(id(1), 7, canonical(id(1), 7, "Auch").getBytes(UTF_8));
            merge.remove(id(2), 7);
            assertThat(merge.finish().before()).isEqualTo(FeedState.empty());
        }
        assertThat(Files.readString(target)).isEqualTo(HEADER + "\n" + canonical(id(1), 7, "Auch") + "\n");
    }

    @Test
    void a_row_is_held_when_it_was_there_before_and_asking_changes_nothing() throws IOException {
        NavigableMap<String, Row> rows = new TreeMap<>();
        for (int n : new int[] {1, 3, 5}) {
            rows.put(id(n), new Row(1, canonical(id(n), 1, "Auch")));
        }
        Path target = fresh();
        try (StateMerge merge = new StateMerge(Optional.of(state(rows)), target, HEADER)) {
            assertThat(merge.held(id(2))).isEmpty();
            assertThat(merge.held(id(3))).hasValue(1);
            merge.remove(id(3), 2);
            assertThat(merge.held(id(5))).hasValue(1);
            assertThat(merge.held(id(6))).isEmpty();
            merge.finish();
        }
        rows.remove(id(3));
        assertThat(Files.readString(target)).isEqualTo(text(rows));
    }

    @Test
    void rows_that_end_anywhere_about_the_edges_of_the_read_buffer_pass_unchanged() throws IOException {
        for (int length = (1 << 20) - 300; length < (1 << 20) - 60; length += 7) {
            NavigableMap<String, Row> rows = new TreeMap<>();
            rows.put(id(1), new Row(1, canonical(id(1), 1, "x".repeat(length))));
            rows.put(id(2), new Row(1, canonical(id(2), 1, "y".repeat(200))));
            rows.put(id(3), new Row(1, canonical(id(3), 1, "é".repeat(1 << 18))));
            assertThat(merged(state(rows))).isEqualTo(text(rows));
        }
    }

    @Test
    void the_longest_row_has_a_mebibyte_with_its_line_end() throws IOException {
        assertThat(merged(stateWithRowOf(1 << 20))).hasSize((1 << 20) + HEADER.length() + 1);
    }

    @Test
    void a_longer_row_is_refused() throws IOException {
        Path base = stateWithRowOf((1 << 20) + 1);
        assertThatThrownBy(() -> merged(base)).isInstanceOf(IOException.class).hasMessageContaining("longer than");
    }

    @Test
    void a_last_row_without_its_end_is_refused() throws IOException {
        Path base = Files.writeString(fresh(), HEADER + "\n" + canonical(id(1), 1, "Auch"));
        assertThatThrownBy(() -> merged(base)).isInstanceOf(IOException.class).hasMessageContaining("no end");
    }

    @Test
    void a_row_too_short_for_an_id_and_a_version_is_refused() throws IOException {
        Path base = Files.writeString(fresh(), HEADER + "\n\"O-1\";\"1\"\n");
        assertThatThrownBy(() -> merged(base)).isInstanceOf(IOException.class).hasMessageContaining("without id");
    }

    @Test
    void rows_out_of_order_or_twice_are_refused() throws IOException {
        try (StateMerge merge = new StateMerge(Optional.empty(), fresh(), HEADER)) {
            merge.put(id(5), 1, canonical(id(5), 1, "Auch").getBytes(UTF_8));
            assertThatThrownBy(() ->
                            merge.put(id(4), 1, canonical(id(4), 1, "Condom").getBytes(UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(id(4));
            assertThatThrownBy(() -> merge.remove(id(5), 2)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_row_that_is_as_new_stays() throws IOException {
        NavigableMap<String, Row> rows = new TreeMap<>(Map.of(id(1), new Row(4, canonical(id(1), 4, "Auch"))));
        Path target = fresh();
        try (StateMerge merge = new StateMerge(Optional.of(state(rows)), target, HEADER)) {
            merge.put(id(1), 4, canonical(id(1), 4, "Condom").getBytes(UTF_8));
            merge.finish();
        }
        assertThat(Files.readString(target)).isEqualTo(text(rows));
    }

    @Test
    void versions_compare_as_numbers() throws IOException {
        NavigableMap<String, Row> rows = new TreeMap<>(Map.of(id(1), new Row(9, canonical(id(1), 9, "Auch"))));
        Path target = fresh();
        try (StateMerge merge = new StateMerge(Optional.of(state(rows)), target, HEADER)) {
            merge.put(id(1), 10, canonical(id(1), 10, "Condom").getBytes(UTF_8));
            merge.finish();
        }
        assertThat(Files.readString(target)).contains("Condom").doesNotContain("Auch");
    }

    private String merged(Path base) throws IOException {
        Path target = fresh();
        try (StateMerge merge = new StateMerge(Optional.of(base), target, HEADER)) {
            merge.finish();
        }
        return Files.readString(target);
    }

    /** A state with one row of that many bytes, its line end included. */
    private Path stateWithRowOf(int bytes) throws IOException {
        int rest = canonical(id(1), 1, "").length() + 1;
        return Files.writeString(fresh(), HEADER + "\n" + canonical(id(1), 1, "x".repeat(bytes - rest)) + "\n");
    }

    private Path state(NavigableMap<String, Row> rows) throws IOException {
        return Files.writeString(fresh(), text(rows));
    }

    private Path fresh() throws IOException {
        Path file = Files.createTempFile(folder, "state", ".csv");
        Files.delete(file);
        return file;
    }

    private static String text(NavigableMap<String, Row> rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        rows.values().forEach(row -> lines.add(row.canonical()));
        return String.join("\n", lines) + "\n";
    }

    private static FeedState digest(NavigableMap<String, Row> rows) {
        StateDigest digest = new StateDigest();
        for (Row row : rows.values()) {
            byte[] line = (row.canonical() + "\n").getBytes(UTF_8);
            digest.add(line, 0, line.length, 1);
        }
        return digest.state();
    }

    private static Row row(String id, long version, Random random) {
        String name = "é\";".repeat(random.nextInt(30)).replace("\"", "\"\"");
        return new Row(version, canonical(id, version, name));
    }

    private static String canonical(String id, long version, String name) {
        return "\"" + id + "\";\"" + version + "\";\"" + name + "\"";
    }

    private static String id(int n) {
        String digits = Integer.toString(n);
        return "O-" + "0".repeat(26 - digits.length()) + digits;
    }
}
