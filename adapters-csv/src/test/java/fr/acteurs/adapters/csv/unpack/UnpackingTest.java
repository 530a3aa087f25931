package fr.acteurs.adapters.csv.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {

    private static final byte[] TEXT = "a;b\n1;2\n".repeat(1000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @TempDir
    Path aside;

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(TEXT);
        }
        return bytes.toByteArray();
    }

    private static byte[] xz() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new XZCompressorOutputStream(bytes)) {
            out.write(TEXT);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_packed_file_is_unpacked_under_its_name_whatever_it_is_called() throws IOException {
        Path xz = Unpacking.unpacked(write("communes_2026.csv.xz", xz()), aside);
        assertThat(xz).isEqualTo(aside.resolve("communes_2026.csv")).hasBinaryContent(TEXT);
        Path gzip = Unpacking.unpacked(write("communes.csv", gzip()), aside);
        assertThat(gzip).hasBinaryContent(TEXT);
    }

    @Test
    void any_other_file_is_itself_and_so_is_an_archive_of_several() throws IOException {
        Path plain = write("plain.csv", TEXT);
        assertThat(Unpacking.unpacked(plain, aside)).isEqualTo(plain);
        Path empty = write("empty.csv", new byte[0]);
        assertThat(Unpacking.unpacked(empty, aside)).isEqualTo(empty);
        Path archive = write("acteurs.tar.xz", xz());
        assertThat(Unpacking.unpacked(archive, aside)).isEqualTo(archive);
    }

    @Test
    void a_file_that_was_cut_is_no_shorter_file() throws IOException {
        byte[] whole = xz();
        Path cut = write("cut.csv.xz", Arrays.copyOf(whole, whole.length - 12));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Unpacking.unpacked(cut, aside))
                .withMessageContaining("cut.csv.xz");
    }
}
