package fr.acteurs.domain.consent;

/**
 * A {@link Trait} that nobody can read: HMAC-SHA-256 under a key that is kept elsewhere. Without the key it cannot even be
 * guessed.
 *
 * @param key name of the key
 * @param hex 64 digits
 */
public record KeyedHash(Trait.Kind kind, String key, String hex) {

    private static final int DIGITS = 64;

    /** @throws IllegalArgumentException when it is no hash */
    public KeyedHash {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("Not a keyed hash under " + key);
        }
    }

    /** Without a pattern: one is made for each line that is scanned. */
    private static boolean isHex(String text) {
        boolean isHex = text.length() == DIGITS;
        for (int i = 0; isHex && i < DIGITS; i++) {
            char c = text.charAt(i);
            isHex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        return isHex;
    }
}
