package fr.acteurs.adapters.csv;

import static fr.acteurs.adapters.csv.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.csv.Registers.Outcome;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.RowCounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks are read as streams; those that are bombs, tricks or wrecks are held. */
class WorkbooksTest {

    private static final String HEADER = row(1, "TYPECOM", "COM", "DEP", "LIBELLE", "COMPARENT");
    private static final String BOURG = row(2, "COM", "01053", "01", "Bourg", "");

    @TempDir
    Path folder;

    @Test
    void rows_are_read_and_blank_ones_counted() {
        String hole = row(5, "COM", "01054", "01", "Brens") + "<row r=\"6\"><c r=\"B6\" s=\"1\"/></row>";
        Outcome outcome = read(Workbooks.workbook(HEADER + BOURG + "<row r=\"3\"/>" + hole));
        assertThat(outcome.counts()).contains(new RowCounts(6, 1, 3, 2, 0, false));
        assertThat(outcome.taken()).extracting(Reading::line).containsExactly(2L, 5L);
    }

    @Test
    void rows_that_do_not_say_their_number_follow_each_other() {
        String rows = HEADER + BOURG + "<row r=\"4\"/>" + row(5, "COM", "01054", "01", "Brens");
        Outcome outcome = read(Workbooks.workbook(rows.replaceAll(" r=\"\\w+\"", "")));
        assertThat(outcome.counts()).contains(new RowCounts(4, 1, 1, 2, 0, false));
        assertThat(outcome.taken()).extracting(Reading::line).containsExactly(2L, 4L);
    }

    @Test
    void rows_that_say_a_number_that_is_gone_by_are_counted_once() {
        Outcome outcome = read(Workbooks.workbook(HEADER + BOURG + row(2, "COM", "01054", "01", "Brens")));
        assertThat(outcome.counts()).contains(new RowCounts(3, 1, 0, 2, 0, false));
    }

    @Test
    void numbers_are_printed_in_full() {
        String numbers =
                "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>COM</t></is></c><c r=\"B2\"><v>3.2013E4</v></c>"
                        + "<c r=\"C2\"><v>32</v></c><c r=\"D2\"><v>007.50</v></c></row>";
        Outcome outcome = read(Workbooks.workbook(HEADER + numbers));
        assertThat(first(outcome, Field.INSEE_CODE)).contains("32013");
        assertThat(first(outcome, Field.NAME)).contains("7.5");
    }

    @Test
    void a_row_wider_than_the_header_is_ragged() {
        String wide = row(2, "COM", "01053", "01", "Bourg", "", "?");
        Outcome outcome = read(Workbooks.workbook(HEADER + wide + row(3, "COM", "01054", "01", "Brens")));
        assertThat(outcome.refused().get(0).notice().detail()).isEqualTo("6 fields, 5 expected");
        assertThat(outcome.counts().orElseThrow().ragged()).isEqualTo(1);
    }

    @Test
    void a_header_below_a_title_is_found_and_the_title_counted() {
        String titled = row(1, "Communes") + row(3, "COM", "DEP") + HEADER.replaceAll("r=\"([A-Z]?)1\"", "r=\"$14\"");
        Outcome outcome = read(Workbooks.workbook(titled + row(5, "COM", "01053", "01", "Bourg", "")));
        assertThat(outcome.counts()).contains(new RowCounts(5, 3, 1, 1, 0, false));
        assertThat(outcome.taken()).extracting(Reading::line).containsExactly(5L);
    }

    @Test
    void a_header_far_below_is_not_looked_for() {
        String blanks = "<row/>".repeat(12);
        assertThat(gate(Workbooks.workbook(blanks + HEADER + BOURG))).isEqualTo(Gate.COLUMNS);
    }

    @Test
    void a_workbook_without_the_columns_is_held() {
        assertThat(gate(Workbooks.workbook(row(1, "A", "B")))).isEqualTo(Gate.COLUMNS);
    }

    @Test
    void a_workbook_without_rows_is_held() {
        assertThat(gate(Workbooks.workbook(""))).isEqualTo(Gate.KIND_OF_FILE);
        assertThat(gate(Workbooks.workbook(HEADER))).isEqualTo(Gate.ROW_COUNT);
    }

    @Test
    void a_workbook_cut_anywhere_is_held() {
        byte[] whole = Workbooks.workbook(HEADER + BOURG);
        for (int length = 4; length < whole.length; length += 97) {
            assertThat(gate(Arrays.copyOf(whole, length))).isEqualTo(Gate.KIND_OF_FILE);
        }
    }

    @Test
    void a_workbook_with_any_one_byte_changed_never_fails_otherwise_than_by_a_gate_or_a_refusal() {
        byte[] whole = Workbooks.workbook(HEADER + BOURG);
        for (int i = 2; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x55;
            Outcome outcome = read(changed);
            assertThat(outcome.gate().isPresent() || !outcome.readings().isEmpty())
                    .isTrue();
        }
    }

    @Test
    void a_sheet_that_is_no_xml_is_held() {
        assertThat(gate(Workbooks.workbook(HEADER + BOURG + "<row>&&</wrong>"))).isEqualTo(Gate.KIND_OF_FILE);
    }

    @Test
    void a_sheet_that_breaks_off_at_a_cell_is_held() {
        String broken = "<row r=\"3\"><c r=\"A3\"><v>no number</v></c></row>" + row(4, "COM", "01054", "01", "Brens");
        assertThat(gate(Workbooks.workbook(HEADER + BOURG + broken))).isEqualTo(Gate.LAST_LINE);
    }

    @Test
    void declarations_and_entities_are_held() {
        Map<String, String> parts = Workbooks.parts("");
        String laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
        parts.put(Workbooks.SHEET, Workbooks.sheet(laughs, HEADER + row(2, "COM", "01053", "01", "&b;", "")));
        assertThat(gate(Workbooks.zip(parts))).isEqualTo(Gate.KIND_OF_FILE);
    }

    @Test
    void a_cell_far_outside_any_sheet_is_held() {
        String far = "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>";
        assertThat(gate(Workbooks.workbook(HEADER + far))).isEqualTo(Gate.KIND_OF_FILE);
    }

    @Test
    void a_row_or_texts_too_large_to_be_held_are_not_read() {
        Map<String, String> parts = Workbooks.parts(HEADER + BOURG);
        parts.put("xl/sharedStrings.xml", "<sst>" + "<si><t>a</t></si>".repeat(4_000_000) + "</sst>");
        assertThat(gate(Workbooks.zip(parts))).isEqualTo(Gate.KIND_OF_FILE);
        String wide = "<row r=\"2\">" + "<c><v>1</v></c>".repeat(400_000) + "</row>";
        assertThat(gate(Workbooks.workbook(HEADER + wide))).isEqualTo(Gate.KIND_OF_FILE);
    }

    @Test
    void a_zip_that_is_no_workbook_is_held() {
        assertThat(gate(Workbooks.zip(Map.of("registre.csv", "a;b\n")))).isEqualTo(Gate.KIND_OF_FILE);
    }

    @Test
    void a_bomb_is_held_whatever_size_it_announces() {
        Map<String, String> parts = Workbooks.parts(HEADER + BOURG);
        parts.put("xl/media/a.bin", "<row".repeat(15_000_000));
        byte[] bomb = Workbooks.zip(parts);
        assertThat(gate(bomb)).isEqualTo(Gate.KIND_OF_FILE);
        assertThat(gate(announcing(bomb, 60_000_000, 10))).isEqualTo(Gate.KIND_OF_FILE);
    }

    @Test
    void too_many_entries_are_held() {
        Map<String, String> parts = Workbooks.parts(HEADER + BOURG);
        for (int i = 0; i < 10_000; i++) {
            parts.put("xl/" + i, "");
        }
        assertThat(gate(Workbooks.zip(parts))).isEqualTo(Gate.KIND_OF_FILE);
    }

    @Test
    void entries_that_lead_elsewhere_are_held() {
        for (String name : new String[] {"../../etc/x", "/etc/x", "xl/../../x", "..\\x", "C:/x"}) {
            Map<String, String> parts = Workbooks.parts(HEADER + BOURG);
            parts.put(name, "x");
            assertThat(gate(Workbooks.zip(parts))).as(name).isEqualTo(Gate.KIND_OF_FILE);
        }
    }

    @Test
    void symbolic_links_and_entries_of_one_name_are_held() throws IOException {
        ZipArchiveEntry link = new ZipArchiveEntry("xl/link");
        link.setUnixMode(0120777);
        assertThat(gate(with(link))).isEqualTo(Gate.KIND_OF_FILE);
        assertThat(gate(with(new ZipArchiveEntry("xl/workbook.xml")))).isEqualTo(Gate.KIND_OF_FILE);
        assertThat(gate(with(new ZipArchiveEntry("xl/other.xml")))).isNull();
    }

    private static byte[] with(ZipArchiveEntry more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, String> part :
                    Workbooks.parts(HEADER + BOURG).entrySet()) {
                put(zip, new ZipArchiveEntry(part.getKey()), part.getValue());
            }
            put(zip, more, "target");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String text) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }

    /** Replaces an announced size wherever it stands. */
    private static byte[] announcing(byte[] zip, int size, int lie) {
        byte[] lying = zip.clone();
        for (int i = 0; i + 4 <= lying.length; i++) {
            int found =
                    (lying[i] & 0xFF) | (lying[i + 1] & 0xFF) << 8 | (lying[i + 2] & 0xFF) << 16 | lying[i + 3] << 24;
            if (found == size) {
                Arrays.fill(lying, i, i + 4, (byte) 0);
                lying[i] = (byte) lie;
            }
        }
        return lying;
    }

    private Gate gate(byte[] bytes) {
        return read(bytes).gate().orElse(null);
    }

    private Outcome read(byte[] bytes) {
        return Registers.read(
                Registers.source("cog-communes"), Registers.write(folder.resolve("register.xlsx"), bytes));
    }

    private static Optional<String> first(Outcome outcome, Field field) {
        return outcome.taken().get(0).observations().get(0).facts().get(field);
    }
}
