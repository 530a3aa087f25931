package fr.acteurs.adapters.csv.sources;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads whole numbers as French registers print them. */
final class Numbers {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private Numbers() {}

    /** {@code 37 908} is 37908; decimals and signs are no counts. */
    static Optional<Integer> whole(String text) {
        String digits = SPACES.matcher(text).replaceAll("");
        return WHOLE.matcher(digits).matches() ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
