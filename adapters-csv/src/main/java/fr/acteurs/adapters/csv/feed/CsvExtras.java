package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.order.ExtrasFiles;
import fr.acteurs.domain.feed.ExtrasSchema;
import fr.acteurs.domain.feed.ReleasableExtras;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that order forms ask for, in one folder and in the form of the feed, each with its {@code .sha256} beside it as
 * {@code sha256sum --check} reads it. Where that one is, the file is whole.
 */
public final class CsvExtras implements ExtrasFiles {

    private final Path folder;

    /** @param folder that is there */
    public CsvExtras(Path folder) {
        this.folder = folder;
    }

    @Override
    public Draft begin(String name, ExtrasSchema schema) {
        Path file = folder.resolve(name);
        try {
            Files.deleteIfExists(beside(file, ".part"));
            CsvDraft draft = new CsvDraft(file, schema, new HashedFile(beside(file, ".part")));
            draft.line(schema.header());
            return draft;
        } catch (IOException unwritable) {
            throw failed(file, unwritable);
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static UncheckedIOException failed(Path file, IOException why) {
        return new UncheckedIOException("Cannot write " + file + "; check its folder and its space", why);
    }

    private record CsvDraft(Path file, ExtrasSchema schema, HashedFile part) implements Draft {

        @Override
        public void row(ReleasableExtras row) {
            line(schema.print(row));
        }

        private void line(String line) {
            try {
                part.writeLine(line.getBytes(StandardCharsets.UTF_8));
            } catch (IOException full) {
                throw failed(file, full);
            }
        }

        @Override
        public Written finish() {
            try {
                String sha256 = part.finish();
                Path sum = beside(file, ".sha256");
                Files.deleteIfExists(sum);
                Disk.rename(beside(file, ".part"), file);
                Disk.replace(sum, (sha256 + "  " + file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
                return new Written(file.toString(), sha256);
            } catch (IOException full) {
                throw failed(file, full);
            }
        }

        @Override
        public void close() {
            try {
                part.close();
                Files.deleteIfExists(beside(file, ".part"));
            } catch (IOException stuck) {
                throw failed(file, stuck);
            }
        }
    }
}
