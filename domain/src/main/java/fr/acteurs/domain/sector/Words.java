package fr.acteurs.domain.sector;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A text as words that can be compared: small letters without accents, no articles, no plurals. */
public final class Words {

    private static final Set<String> ARTICLES =
            ImmutableSet.of("l", "d", "le", "la", "les", "du", "de", "des", "a", "au", "aux");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Splitter SPLIT = Splitter.on(CharMatcher.inRange('a', 'z')
                    .or(CharMatcher.inRange('0', '9'))
                    .negate())
            .omitEmptyStrings();
    private static final int SHORT = 4;

    private Words() {}

    /** The words of a text, in its order. */
    public static List<String> of(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("\u0153", "oe");
        return SPLIT.splitToStream(folded)
                .filter(word -> !ARTICLES.contains(word))
                .map(Words::singular)
                .toList();
    }

    /** Short words keep their s, lest {@code plus} be the {@code PLU}. */
    private static String singular(String word) {
        boolean isPlural =
                (word.endsWith("s") && word.length() > SHORT) || (word.endsWith("x") && word.length() >= SHORT);
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }
}
