package fr.acteurs.domain.register;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.Sets;
import fr.acteurs.domain.person.NameKey;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** When two folded names can be the same person's. */
final class Names {

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
    private static final CharMatcher SPACE = CharMatcher.is(' ');
    /** What stands between a birth name and a usage name. */
    private static final Set<String> LINKS = Set.of("EPOUSE", "EP", "NEE", "VEUVE", "DIT", "DITE");

    private static final Splitter ALSO_CALLED = Splitter.onPattern(" DITE? ").omitEmptyStrings();
    /** A letter that stands twice, but for the two at the end of ANDRÉE: that is another name than ANDRÉ. */
    private static final Pattern DOUBLED = Pattern.compile("(?!EE$)(.)\\1");

    private static final int SHORTEST_TO_SLIP = 3;

    private Names() {}

    /** Both parts equal, be it without spaces: K DIAL and KDIAL. */
    static boolean equal(NameKey a, NameKey b) {
        return equal(a.surname(), b.surname()) && givenEqual(a, b);
    }

    static boolean givenEqual(NameKey a, NameKey b) {
        return !a.givenName().isEmpty() && a.givenName().equals(b.givenName());
    }

    static boolean surnamesEqual(NameKey a, NameKey b) {
        return equal(a.surname(), b.surname());
    }

    private static boolean equal(String a, String b) {
        return a.equals(b) || SPACE.removeFrom(a).equals(SPACE.removeFrom(b));
    }

    /** Equal, or the words of one are all among the words of the other: LEROUX and LEROUX DAMBRIN. */
    static boolean surnamesAgree(NameKey a, NameKey b) {
        Set<String> x = surnameWords(a);
        Set<String> y = surnameWords(b);
        return equal(a.surname(), b.surname())
                || (!x.isEmpty() && !y.isEmpty() && (x.containsAll(y) || y.containsAll(x)));
    }

    private static Set<String> surnameWords(NameKey name) {
        return Sets.difference(new HashSet<>(WORDS.splitToList(name.surname())), LINKS);
    }

    /** Equal, or one of the names that somebody is also called by: MARIE THERESE DITE ANNE, and ANNE. */
    static boolean givenAgree(NameKey a, NameKey b) {
        return givenEqual(a, b) || !Collections.disjoint(alsoCalled(a.givenName()), alsoCalled(b.givenName()));
    }

    private static Set<String> alsoCalled(String given) {
        Set<String> names = new HashSet<>(ALSO_CALLED.splitToList(given));
        names.add(given);
        names.remove("");
        return names;
    }

    /** One is a whole part of the other: JEAN and JEAN PIERRE, XAVIER and BAPTISTE XAVIER. */
    static boolean givenWithin(NameKey a, NameKey b) {
        List<String> x = WORDS.splitToList(a.givenName());
        List<String> y = WORDS.splitToList(b.givenName());
        return !x.isEmpty()
                && !y.isEmpty()
                && (Collections.indexOfSubList(x, y) >= 0 || Collections.indexOfSubList(y, x) >= 0);
    }

    /** Equal but for letters that one of them has twice: MOHAMED and MOHAMMED. */
    static boolean givenDoubled(NameKey a, NameKey b) {
        return !a.givenName().isEmpty() && undoubled(a.givenName()).equals(undoubled(b.givenName()));
    }

    private static String undoubled(String name) {
        return DOUBLED.matcher(name).replaceAll("$1");
    }

    static boolean givenOneSlipApart(NameKey a, NameKey b) {
        return isOneSlipApart(a.givenName(), b.givenName());
    }

    /** At most one letter changed, added or left out: DOMINIQUE and DOMINQUE. Initials say too little. */
    static boolean isOneSlipApart(String a, String b) {
        return Math.min(a.length(), b.length()) >= SHORTEST_TO_SLIP && slips(a, b) <= 1;
    }

    /** Surnames that may be one word typed wrongly. */
    static boolean surnamesNear(NameKey a, NameKey b) {
        return slips(SPACE.removeFrom(a.surname()), SPACE.removeFrom(b.surname())) <= 2;
    }

    /** How many letters are changed, added or left out (Levenshtein). */
    private static int slips(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
