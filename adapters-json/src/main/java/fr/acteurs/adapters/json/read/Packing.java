package fr.acteurs.adapters.json.read;

import fr.acteurs.domain.source.Gate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** How documents lie in a file. */
interface Packing {

    /** The packing that the first bytes show. */
    static Optional<Packing> of(Survey survey) {
        if (survey.isZip()) {
            return Optional.of(new ZipPacking());
        }
        if (survey.isXz()) {
            return Optional.of(new TarPacking(TarPacking.Compression.XZ));
        }
        if (survey.isBzip2()) {
            return Optional.of(new TarPacking(TarPacking.Compression.BZIP2));
        }
        return survey.isJson() ? Optional.of(new SinglePacking()) : Optional.empty();
    }

    /** What holds the file as a whole, if anything. */
    Optional<Gate.Held> complaint(Path file, Survey survey) throws IOException;

    /** Gives the documents in the order of the file. */
    void each(Path file, Documents documents) throws IOException;

    /** Takes documents. */
    @FunctionalInterface
    interface Documents {

        /**
         * Takes one.
         *
         * @param in the document, which is not to be closed
         */
        void next(InputStream in) throws IOException;
    }
}
