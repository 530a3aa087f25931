package fr.acteurs.adapters.csv.read;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import fr.acteurs.application.ingest.SourceReader.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What one pass over the bytes of a file tells, before anybody asks what they mean. */
record Survey(Fingerprint fingerprint, Bytes bytes, Utf8 utf8) {

    private static final int BUFFER = 1 << 16;

    static Survey of(Path file) throws IOException {
        Hasher hasher = Hashing.sha256().newHasher();
        Bytes bytes = new Bytes();
        Utf8 utf8 = new Utf8();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
                hasher.putBytes(buffer, 0, n);
                bytes.accept(buffer, n);
                utf8.accept(buffer, n);
            }
        }
        utf8.end();
        return new Survey(new Fingerprint(bytes.count(), hasher.hash().toString()), bytes, utf8);
    }

    boolean isZip() {
        return Magic.isZip(bytes.head());
    }
}
