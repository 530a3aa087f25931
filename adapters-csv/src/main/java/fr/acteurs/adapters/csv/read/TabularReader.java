package fr.acteurs.adapters.csv.read;

import fr.acteurs.application.ingest.SourceReader;
import fr.acteurs.domain.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads registers published as CSV (tabs, semicolons or commas; UTF-8 or windows-1252; any line ends) and as workbooks.
 * What a file is, is seen in its bytes and never in its name. Safe for several threads; files are only ever opened for
 * reading.
 */
public final class TabularReader implements SourceReader {

    private volatile @Nullable Looked last;

    @Override
    public Inspection inspect(Source source, Path file) {
        try {
            Looked looked = look(file);
            Survey survey = looked.survey();
            return survey.isZip() ? WorkbookLook.look(source, looked) : TextLook.look(source, file, survey);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": check that it is there and may be read", e);
        }
    }

    private Looked look(Path file) throws IOException {
        Looked known = last;
        if (known != null && known.isOf(file)) {
            return known;
        }
        Looked now = Looked.at(file);
        last = now;
        return now;
    }
}
