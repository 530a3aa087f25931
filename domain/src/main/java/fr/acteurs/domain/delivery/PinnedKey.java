package fr.acteurs.domain.delivery;

import java.util.regex.Pattern;

/**
 * A key that was agreed with the client: the file in which it lies, and which key must be found there. Another one under
 * that name is refused.
 *
 * @param file name within the folder of keys
 */
public record PinnedKey(String file, Fingerprint fingerprint) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** @throws IllegalArgumentException when the name leads out of the folder of keys */
    public PinnedKey {
        if (!NAME.matcher(file).matches()) {
            throw new IllegalArgumentException("Not the name of a file: " + file);
        }
    }
}
