package fr.acteurs.adapters.csv.feed;

import fr.acteurs.domain.feed.StateDigest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Hashes of whole files. */
final class Hashes {

    private Hashes() {}

    static String sha256(Path file) throws IOException {
        MessageDigest digest = StateDigest.sha256();
        byte[] buffer = new byte[1 << 18];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read > 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
