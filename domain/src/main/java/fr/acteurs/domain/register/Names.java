package fr.acteurs.domain.register;

import com.google.common.base.Splitter;
import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.person.NameKey;
import java.util.List;

/** When two names of one seat and one birth date can be the same person's. */
final class Names {

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private Names() {}

    /** Surnames equal or one within the other (birth and usage name), given names equal, within, or one slip apart. */
    static boolean compatible(NameKey a, NameKey b) {
        return agree(a.surname(), b.surname())
                && (agree(a.givenName(), b.givenName()) || isOneSlipApart(a.givenName(), b.givenName()));
    }

    /** Equal, be it without spaces (K DIAL and KDIAL), or one within the other. */
    private static boolean agree(String a, String b) {
        return Folding.squeeze(a).equals(Folding.squeeze(b)) || within(a, b);
    }

    /** Whether the words of one are all among the words of the other: LEROUX and LEROUX DAMBRIN. */
    private static boolean within(String a, String b) {
        List<String> x = WORDS.splitToList(a);
        List<String> y = WORDS.splitToList(b);
        return !x.isEmpty() && !y.isEmpty() && (x.containsAll(y) || y.containsAll(x));
    }

    /** At most one letter changed, added or left out: DOMINIQUE and DOMINQUE. */
    static boolean isOneSlipApart(String a, String b) {
        String longer = a.length() >= b.length() ? a : b;
        String shorter = a.length() >= b.length() ? b : a;
        if (longer.length() - shorter.length() > 1 || shorter.isEmpty()) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
            same++;
        }
        int skip = longer.length() == shorter.length() ? 1 : 0;
        return longer.substring(Math.min(same + 1, longer.length()))
                .equals(shorter.substring(Math.min(same + skip, shorter.length())));
    }
}
