package fr.acteurs.domain.delivery;

import com.google.common.base.CharMatcher;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which OpenPGP key it is, whatever the name of its file: forty hexadecimal digits that two sides read to each other by
 * telephone or letter before they trust a key.
 */
public record Fingerprint(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-F]{40}");

    /** @throws IllegalArgumentException when it is not forty hexadecimal digits in capitals */
    public Fingerprint {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the fingerprint of a key: " + value);
        }
    }

    /** As people write it: in groups, in small letters. */
    public static Optional<Fingerprint> parse(String text) {
        String digits = CharMatcher.whitespace().removeFrom(text).toUpperCase(Locale.ROOT);
        return FORM.matcher(digits).matches() ? Optional.of(new Fingerprint(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
