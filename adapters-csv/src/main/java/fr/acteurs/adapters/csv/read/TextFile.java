package fr.acteurs.adapters.csv.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file and the encoding that it was found to be in. */
record TextFile(Path path, Charset charset) {

    /** Opens the lines; a byte that the encoding does not know is an exception and never a question mark. */
    Lines open() throws IOException {
        Reader reader = new InputStreamReader(
                Files.newInputStream(path),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return new Lines(reader);
    }
}
