package fr.acteurs.adapters.json.read;

import fr.acteurs.domain.source.Gate;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** A tar archive, compressed as a whole by xz or bzip2. Names of its entries say nothing, and nothing is unpacked to them. */
final class TarPacking implements Packing {

    /** By what the archive is compressed. */
    enum Compression {
        XZ {
            @Override
            InputStream unpacked(InputStream in) throws IOException {
                return new XZCompressorInputStream.Builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(MOST_MEMORY)
                        .get();
            }
        },
        /** Its blocks are of 900 kB at most. */
        BZIP2 {
            @Override
            InputStream unpacked(InputStream in) throws IOException {
                return new BZip2CompressorInputStream(in, true);
            }
        };

        abstract InputStream unpacked(InputStream in) throws IOException;
    }

    /** In KiB: xz itself asks for 65 MiB at its highest level, a forged archive for any size. */
    private static final int MOST_MEMORY = 128 << 10;

    private final Compression compression;

    TarPacking(Compression compression) {
        this.compression = compression;
    }

    @Override
    public Optional<Gate.Held> complaint(Path file, Survey survey) {
        Inflation inflation = new Inflation(survey.fingerprint().bytes());
        try (TarArchiveInputStream tar = open(file)) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null && inflation.isModest()) {
                if (entry.isFile()) {
                    inflation.add(tar);
                }
                entry = tar.getNextEntry();
            }
            return inflation.complaint().map(TarPacking::held);
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.of(held("une archive tar abîmée ou tronquée"));
        }
    }

    private static Gate.Held held(String what) {
        return Gate.KIND_OF_FILE.held(what, "une archive saine");
    }

    @Override
    public void each(Path file, Documents documents) throws IOException {
        try (TarArchiveInputStream tar = open(file)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    documents.next(tar);
                }
            }
        }
    }

    private TarArchiveInputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            return new TarArchiveInputStream(compression.unpacked(in));
        } catch (IOException broken) {
            in.close();
            throw broken;
        }
    }
}
