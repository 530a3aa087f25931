package fr.acteurs.application.ingest;

import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import java.nio.file.Path;
import java.util.Map;

/** Gives each source to the reader that is named for it, and every other to the one that reads tables. */
public final class SourceReaders implements SourceReader {

    private final Map<SourceCode, SourceReader> byCode;
    private final SourceReader otherwise;

    /** @param byCode the sources that are no tables, each with its reader */
    public SourceReaders(Map<SourceCode, SourceReader> byCode, SourceReader otherwise) {
        this.byCode = Map.copyOf(byCode);
        this.otherwise = otherwise;
    }

    @Override
    public Inspection inspect(Source source, Path file) {
        return byCode.getOrDefault(source.description().code(), otherwise).inspect(source, file);
    }
}
