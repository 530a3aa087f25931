package fr.acteurs.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The random password of a home, kept in a file that its owner alone can read. */
final class Password {

    private static final int BYTES = 24;

    private Password() {}

    /** Forgets the old one, if any. */
    static void makeNew(Home home) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.deleteIfExists(home.passwordFile());
        Trees.createPrivateFile(home.passwordFile());
        Files.writeString(home.passwordFile(), HexFormat.of().formatHex(bytes) + "\n");
    }

    static String of(Home home) throws IOException {
        try {
            return Files.readString(home.passwordFile()).strip();
        } catch (NoSuchFileException e) {
            throw new PostgresUnavailable(
                    "The password of the PostgreSQL in %s is lost: bring back the file %s from a backup, or take another --home."
                            .formatted(home.directory(), home.passwordFile()),
                    e);
        }
    }
}
