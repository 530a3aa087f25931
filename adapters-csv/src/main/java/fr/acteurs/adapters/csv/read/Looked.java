package fr.acteurs.adapters.csv.read;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is seen of a file whatever it is read as, so that who asks for one source after the other need not look again. */
final class Looked {

    private final Path file;
    private final long bytes;
    private final FileTime modified;
    private final Survey survey;
    private final Supplier<Optional<String>> complaint;
    private final Supplier<List<List<String>>> tops;

    private Looked(Path file, long bytes, FileTime modified, Survey survey) {
        this.file = file;
        this.bytes = bytes;
        this.modified = modified;
        this.survey = survey;
        this.complaint = Suppliers.memoize(() -> Archive.complaint(file));
        this.tops = Suppliers.memoize(() -> new SheetFile(file).tops());
    }

    static Looked at(Path file) throws IOException {
        return new Looked(file, Files.size(file), Files.getLastModifiedTime(file), Survey.of(file));
    }

    /** Whether it is that file as it still is. */
    boolean isOf(Path other) throws IOException {
        return file.equals(other)
                && Files.size(other) == bytes
                && Files.getLastModifiedTime(other).equals(modified);
    }

    Path file() {
        return file;
    }

    Survey survey() {
        return survey;
    }

    /** What is wrong with it as an archive. */
    Optional<String> complaint() {
        return complaint.get();
    }

    /** The first rows of its first sheet; none when it cannot be read as a workbook. */
    List<List<String>> tops() {
        return tops.get();
    }
}
