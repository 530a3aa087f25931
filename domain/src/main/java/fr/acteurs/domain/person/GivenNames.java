package fr.acteurs.domain.person;

import com.google.common.base.CharMatcher;

/** The given names of one person as registers write them: {@code Anne, Louise, Marie}, or the first alone. */
public final class GivenNames {

    private static final CharMatcher COMMA = CharMatcher.is(',');

    private GivenNames() {}

    /** The first one: what the person is called by, and all that two registers have in common. */
    public static String first(String names) {
        int comma = COMMA.indexIn(names);
        return comma < 0 ? names : names.substring(0, comma).strip();
    }

    /** Whether there is more than the first. */
    static boolean areSeveral(String names) {
        return COMMA.matchesAnyOf(names);
    }

    /** Whether the first of these are all that is said there, and more is said here. */
    public static boolean sayMore(String names, String other) {
        return areSeveral(names)
                && !areSeveral(other)
                && Folding.fold(first(names)).equals(Folding.fold(other));
    }
}
