package fr.acteurs.domain.consent;

import java.util.regex.Pattern;

/**
 * A {@link Trait} that nobody can read: HMAC-SHA-256 under a key that is kept elsewhere. Without the key it cannot even be
 * guessed.
 *
 * @param key name of the key
 * @param hex 64 digits
 */
public record KeyedHash(Trait.Kind kind, String key, String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when it is no hash */
    public KeyedHash {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a keyed hash under " + key);
        }
    }
}
