package fr.acteurs.domain.trace;

import java.util.regex.Pattern;

/**
 * What a trace may hold of words: codes that a programmer chose. What a person typed does not look like one: capitals
 * without accents and underscores only, and too few digits for a telephone, a SIREN or a date of birth.
 */
final class CodeWords {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final int MOST_DIGITS = 4;

    private CodeWords() {}

    static void check(String value, String what) {
        long digits = value.chars().filter(Character::isDigit).count();
        if (!CODE.matcher(value).matches() || digits > MOST_DIGITS) {
            throw new IllegalArgumentException(what + " is a code of 2 to 40 capital letters, underscores and at most "
                    + MOST_DIGITS + " digits, such as MAYORS_BY_DEPARTEMENT; never what somebody typed");
        }
    }
}
