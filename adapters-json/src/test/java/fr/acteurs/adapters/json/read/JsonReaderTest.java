package fr.acteurs.adapters.json.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.adapters.json.read.Documents.Outcome;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceDescription;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of well-made and ill-made files, however the records are wrapped. */
class JsonReaderTest {

    private static final String ONE = "{\"uid\":\"PA1\",\"mandats\":null}";
    private static final String OTHER = "{\"uid\":\"PA2\",\"mandats\":{\"mandat\":[]}}";
    private static final String READ = "OUT_OF_SCOPE acteur sans siège";

    private final JsonSource source = Documents.source("an-acteurs");

    @TempDir
    Path folder;

    private Outcome read(byte[] bytes) {
        return Documents.read(source, Documents.write(folder.resolve("file"), bytes), Documents.AS_OF);
    }

    private Outcome read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertHeld(byte[] bytes, Gate gate, String why) {
        assertThat(read(bytes).held()).hasValueSatisfying(held -> {
            assertThat(held.gate()).isEqualTo(gate);
            assertThat(held.toString()).contains(why);
        });
    }

    private void assertHeld(String text, Gate gate, String why) {
        assertHeld(text.getBytes(StandardCharsets.UTF_8), gate, why);
    }

    // Wrappings

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s,%s]",
                "{\"acteur\":[%s,%s]}",
                "{\"acteurs\":[{\"acteur\":%s},{\"acteur\":%s}]}",
                "{\"export\":{\"@xmlns\":\"x\",\"acteurs\":{\"acteur\":[%s,%s]}}}",
                "%s\n%s",
                "\uFEFF[%s,%s]"
            })
    void several_records_are_several_rows_whatever_they_are_wrapped_in(String wrapping) {
        assertThat(read(wrapping.formatted(ONE, OTHER)).remarks()).containsExactly("1 " + READ, "2 " + READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "[%s]", "{\"acteur\":%s}", "{\"export\":{\"acteurs\":{\"acteur\":%s}}}"})
    void one_record_is_one_row_whether_it_stands_alone_or_in_an_array(String wrapping) {
        assertThat(read(wrapping.formatted(ONE)).remarks()).containsExactly("1 " + READ);
    }

    @Test
    void an_archive_has_one_row_for_each_document_that_has_one() throws IOException {
        assertThat(read(zip("a.json", ONE, "folder/b.json", OTHER)).remarks())
                .containsExactly("1 " + READ, "2 " + READ);
        assertThat(read(tar("a.json", ONE, "folder/b.json", OTHER)).remarks())
                .containsExactly("1 " + READ, "2 " + READ);
    }

    // Records that are none

    @Test
    void a_broken_document_of_an_archive_is_one_notice_and_the_others_are_read() throws IOException {
        Outcome outcome =
                read(zip("1", ONE, "2", "{\"uid\":", "3", "", "4", "7", "5", "\u0000", "6", deep(100), "7", OTHER));
        assertThat(outcome.remarks())
                .containsExactly(
                        "1 " + READ,
                        "2 BROKEN_RECORD JSON",
                        "3 BROKEN_RECORD no object, or too long",
                        "4 BROKEN_RECORD no object, or too long",
                        "5 BROKEN_RECORD JSON",
                        "6 FIELD_TOO_LONG text, number, name or nesting",
                        "7 " + READ);
        assertThat(outcome.counts().orElseThrow().rows()).isEqualTo(7);
    }

    @Test
    void a_record_with_one_name_twice_is_refused_and_the_next_is_read() {
        assertThat(read("[{\"uid\":\"PA1\",\"uid\":\"PA2\"},{\"uid\":\"PA3\",\"x\":{\"y\":1,\"y\":2}}," + ONE + "]")
                        .remarks())
                .containsExactly(
                        "1 BROKEN_RECORD no object, or too long",
                        "2 BROKEN_RECORD no object, or too long",
                        "3 " + READ);
    }

    @Test
    void a_record_longer_than_any_life_is_refused_and_the_next_is_read() {
        String text = "\"" + "a".repeat(30_000) + "\",";
        assertThat(read("[{\"uid\":\"PA1\",\"x\":[" + text.repeat(200) + "0]}," + ONE + "]")
                        .remarks())
                .containsExactly("1 BROKEN_RECORD no object, or too long", "2 " + READ);
    }

    @Test
    void values_of_the_wrong_type_are_as_if_they_were_not_there() {
        assertThat(read("[{\"uid\":\"PA1\",\"etatCivil\":7,\"mandats\":\"x\"},{\"uid\":[\"PA1\"]},{\"uid\":{}}]")
                        .remarks())
                .containsExactly("1 " + READ, "2 BAD_CODE uid", "3 BAD_CODE uid");
    }

    // Files that are held

    @Test
    void a_file_of_nothing_is_held() {
        assertHeld("", Gate.SIZE, "0");
        assertHeld(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Gate.SIZE, "3");
    }

    @Test
    void what_is_no_json_is_held() {
        assertHeld("<html>503</html>", Gate.KIND_OF_FILE, "page web");
        assertHeld("uid;nom\nPA1;X\n", Gate.KIND_OF_FILE, "autre chose");
        assertHeld("{\"uid\":\n oops}", Gate.KIND_OF_FILE, "ligne 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"uid\":\"PA1\"", "{\"acteur\":{\"uid\":\"PA1\"}", "[{\"uid\":\"PA"})
    void a_document_that_is_cut_is_held(String cut) {
        assertHeld(cut, Gate.LAST_LINE, "pas fini");
    }

    @Test
    void what_has_no_measure_is_held() {
        assertHeld(deep(10_000), Gate.KIND_OF_FILE, "sans mesure");
        assertHeld("[{\"uid\":\"" + "a".repeat(40_000) + "\"}]", Gate.KIND_OF_FILE, "sans mesure");
        assertHeld("[{\"uid\":" + "1".repeat(40) + "}]", Gate.KIND_OF_FILE, "sans mesure");
    }

    @Test
    void bytes_that_are_no_utf_8_are_held() {
        assertHeld("[{\"uid\":\"é\"}]".getBytes(StandardCharsets.ISO_8859_1), Gate.DECODING, "UTF-8");
    }

    @Test
    void an_archive_that_inflates_beyond_measure_is_held_and_never_unpacked() throws IOException {
        assertHeld(zip("bomb.json", "0".repeat(60 << 20)), Gate.KIND_OF_FILE, "octets");
        assertHeld(tar("bomb.json", "0".repeat(60 << 20)), Gate.KIND_OF_FILE, "octets");
    }

    @Test
    void an_archive_that_is_cut_or_damaged_is_held() throws IOException {
        byte[] zip = zip("a.json", ONE);
        assertHeld(Arrays.copyOf(zip, zip.length - 10), Gate.KIND_OF_FILE, "abîmée");
        byte[] damaged = zip.clone();
        damaged[40] ^= 0x55;
        assertHeld(damaged, Gate.KIND_OF_FILE, "abîmée");
        byte[] tar = tar("a.json", ONE);
        assertHeld(Arrays.copyOf(tar, tar.length / 2), Gate.KIND_OF_FILE, "abîmée");
    }

    @Test
    void a_source_that_is_no_json_source_is_refused_with_the_next_step() {
        Source table = new Source() {
            @Override
            public SourceDescription description() {
                return source.description();
            }

            @Override
            public Reading read(Row row) {
                return source.read(row);
            }
        };
        Path file = Documents.write(folder.resolve("file"), ONE);
        assertThatThrownBy(() -> new JsonReader().inspect(table, file)).hasMessageContaining("make it a JsonSource");
    }

    private static String deep(int levels) {
        return "{\"x\":".repeat(levels) + "1" + "}".repeat(levels);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pack(new XZCompressorOutputStream(bytes), namesAndTexts);
        return bytes.toByteArray();
    }

    private static void pack(OutputStream packer, String... namesAndTexts) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packer)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                TarArchiveEntry entry = new TarArchiveEntry(namesAndTexts[i]);
                byte[] text = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
                entry.setSize(text.length);
                tar.putArchiveEntry(entry);
                tar.write(text);
                tar.closeArchiveEntry();
            }
        }
    }

    @Test
    void an_archive_of_the_directory_is_compressed_in_another_way() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pack(new BZip2CompressorOutputStream(bytes), "a.json", ONE, "b.json", OTHER);
        Path file = Documents.write(folder.resolve("all_latest.tar.bz2"), bytes.toByteArray());
        assertThat(Documents.read(source, file, Documents.AS_OF).readings()).hasSize(2);
        byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
        assertThat(Documents.read(source, Documents.write(file, cut), Documents.AS_OF)
                        .held())
                .hasValueSatisfying(held -> assertThat(held.measured()).contains("abîmée"));
    }
}
