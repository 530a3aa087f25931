package fr.acteurs.domain.trace;

import java.util.regex.Pattern;

/**
 * A user under another name: HMAC-SHA-256 of the user's name with the key of a month, as 64 small hexadecimal digits. The
 * same user has another one each month; once the key is destroyed nobody can tell whose it was.
 */
public record Pseudonym(String value) {

    private static final Pattern HMAC = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when it is anything else; the message does not repeat it */
    public Pseudonym {
        if (!HMAC.matcher(value).matches()) {
            throw new IllegalArgumentException("A pseudonym is 64 small hexadecimal digits, never a name");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
