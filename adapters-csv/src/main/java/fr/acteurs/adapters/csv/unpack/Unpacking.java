package fr.acteurs.adapters.csv.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Files that somebody packed to keep them: gzip and xz of one file each. What a file is, is seen in its bytes. */
public final class Unpacking {

    private static final long MOST = 16L << 30;
    private static final int MEMORY_KIB = 128 << 10;
    private static final int BUFFER = 1 << 16;

    private Unpacking() {}

    /**
     * The file, or what is packed in it, unpacked into that folder under its name without the ending.
     *
     * @throws UncheckedIOException when the file cannot be read, is broken, or unpacks to more than 16 GiB
     */
    public static Path unpacked(Path file, Path folder) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] magic = in.readNBytes(6);
            Optional<String> ending = ending(magic);
            return ending.isEmpty() || isArchive(file) ? file : unpack(file, folder, ending.get());
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot unpack " + file, broken);
        }
    }

    private static Optional<String> ending(byte[] magic) {
        if (magic.length == 6 && magic[0] == (byte) 0xFD && magic[1] == '7' && magic[2] == 'z') {
            return Optional.of(".xz");
        }
        return magic.length > 1 && magic[0] == 0x1F && magic[1] == (byte) 0x8B ? Optional.of(".gz") : Optional.empty();
    }

    /** Archives of several files are their readers' business. */
    private static boolean isArchive(Path file) {
        String name = file.toString();
        return name.endsWith(".tgz") || name.contains(".tar.");
    }

    private static Path unpack(Path file, Path folder, String ending) throws IOException {
        String name = String.valueOf(file.getFileName());
        Path target = folder.resolve(
                name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name + ".unpacked");
        Files.createDirectories(folder);
        try (InputStream packed = open(file, ending);
                OutputStream out = Files.newOutputStream(target)) {
            copy(packed, out, file);
        }
        return target;
    }

    private static InputStream open(Path file, String ending) throws IOException {
        InputStream in = Files.newInputStream(file);
        return ending.equals(".xz")
                ? XZCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(MEMORY_KIB)
                        .get()
                : GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get();
    }

    private static void copy(InputStream in, OutputStream out, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > MOST) {
                throw new IOException(file + " unpacks to more than " + MOST + " bytes");
            }
            out.write(buffer, 0, n);
        }
    }
}
