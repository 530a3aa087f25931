package fr.acteurs.adapters.json.read;

import fr.acteurs.application.ingest.SourceReader;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads registers published as JSON: one document, or a zip, tar.xz or tar.bz2 archive of documents, each with one record or many.
 * What a file is, is seen in its bytes. One record is in memory at a time, and nothing is ever unpacked to disk. Safe for
 * several threads.
 */
public final class JsonReader implements SourceReader {

    /**
     * Looks at the file of a JSON source.
     *
     * @throws IllegalArgumentException when the source is not a {@link JsonSource}
     */
    @Override
    public Inspection inspect(Source source, Path file) {
        if (!(source instanceof JsonSource json)) {
            throw new IllegalArgumentException(
                    source.description().code() + " does not say how its JSON is laid out: make it a JsonSource");
        }
        try {
            return look(json, file, Survey.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": check that it is there and may be read", e);
        }
    }

    private static Inspection look(JsonSource source, Path file, Survey survey) throws IOException {
        Optional<Packing> packing = Packing.of(survey);
        Optional<Gate.Held> held = survey.sizeGate();
        held = held.isPresent() || packing.isPresent() ? held : Optional.of(survey.kindGate());
        held = held.isPresent() ? held : packing.orElseThrow().complaint(file, survey);
        return held.isPresent()
                ? new Inspection.Unsound(survey.fingerprint(), held.get())
                : new Inspection.Sound(
                        survey.fingerprint(),
                        source.description().datasets().get(0),
                        new JsonRows(source, packing.orElseThrow(), file));
    }
}
