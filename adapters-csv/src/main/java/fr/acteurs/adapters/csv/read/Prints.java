package fr.acteurs.adapters.csv.read;

import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;

/**
 * Makes the prints of rows. Whatever a row's meaning hangs on goes into them: the columns in their order, the year of
 * the edition, and the rules, by the versions and the dates of the libraries that they come in. Used by one thread.
 */
final class Prints {

    private static final char BETWEEN = '\u001F';

    private final MessageDigest sha256 = sha256();
    private final byte[] rules;

    Prints(Source source, List<String> names, String layout, LocalDate asOf) {
        String rules = String.join(
                String.valueOf(BETWEEN),
                version(source.getClass()),
                version(RowPrint.class),
                source.rules(),
                layout,
                String.valueOf(asOf.getYear()),
                String.join(String.valueOf(BETWEEN), names));
        this.rules = sha256.digest(rules.getBytes(StandardCharsets.UTF_8));
    }

    RowPrint of(String[] cells) {
        return of(String.join(String.valueOf(BETWEEN), cells));
    }

    RowPrint of(String text) {
        sha256.update(rules);
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        return new RowPrint(digest.getLong(), digest.getLong());
    }

    /** The version in the manifest of the class's jar, and the date of the jar, or of the class in a folder. */
    private static String version(Class<?> type) {
        return type.getPackage().getImplementationVersion() + " of " + lastModified(type);
    }

    /** A class that stands in no file, made at run time, has no date. */
    private static long lastModified(Class<?> type) {
        URL file =
                type.getResource(type.getName().substring(type.getPackageName().length() + 1) + ".class");
        try {
            return file == null ? 0 : file.openConnection().getLastModified();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot see the date of " + type, unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
