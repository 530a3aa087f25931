package fr.acteurs.adapters.json.read;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import fr.acteurs.application.ingest.SourceReader.Fingerprint;
import fr.acteurs.domain.source.Gate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What one pass over the bytes of a file tells.
 *
 * @param head the first bytes, in Latin-1, which decodes anything; without the byte order mark of UTF-8
 */
record Survey(Fingerprint fingerprint, String head) {

    private static final long LARGEST = 2L << 30;
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 64;
    private static final String BOM = "\u00EF\u00BB\u00BF";

    static Survey of(Path file) throws IOException {
        Hasher hasher = Hashing.sha256().newHasher();
        byte[] buffer = new byte[BUFFER];
        long count = 0;
        String head = "";
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
                head = count == 0 ? head(buffer, n) : head;
                hasher.putBytes(buffer, 0, n);
                count += n;
            }
        }
        return new Survey(new Fingerprint(count, hasher.hash().toString()), head);
    }

    private static String head(byte[] bytes, int count) {
        String head = new String(bytes, 0, Math.min(count, HEAD), StandardCharsets.ISO_8859_1);
        return head.startsWith(BOM) ? head.substring(BOM.length()) : head;
    }

    Optional<Gate.Held> sizeGate() {
        long bytes = fingerprint.bytes();
        return bytes == 0 || head.isEmpty() || bytes > LARGEST
                ? Optional.of(Gate.SIZE.held(bytes + " octets", "du texte, et au plus " + LARGEST + " octets"))
                : Optional.empty();
    }

    /** The gate on a file that is no packing of JSON. */
    Gate.Held kindGate() {
        String kind = head.stripLeading().startsWith("<") ? "une page web ou un document à balises" : "autre chose";
        return Gate.KIND_OF_FILE.held(
                kind, "un document JSON, ou une archive zip, tar.xz ou tar.bz2 de tels documents");
    }

    boolean isZip() {
        return head.startsWith("PK");
    }

    boolean isXz() {
        return head.startsWith("\u00FD7zXZ\u0000");
    }

    boolean isBzip2() {
        return head.startsWith("BZh");
    }

    boolean isJson() {
        String text = head.stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }
}
