package fr.acteurs.domain.segment;

import com.google.common.base.Splitter;
import fr.acteurs.domain.person.Folding;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that name a kind: its code, its label, with or without what stands in brackets, each of the names that a label
 * gives side by side, and words of the tender that are used no more. Case, accents, hyphens and the plural do not count.
 */
final class KindNames {

    private static final Splitter SIDE_BY_SIDE = Splitter.on(" / ");
    private static final Splitter WORDS = Splitter.on(' ');

    private KindNames() {}

    static boolean isNamed(Kind kind, String word) {
        String singular = singular(word);
        return names(kind).anyMatch(name -> singular(name).equals(singular));
    }

    private static Stream<String> names(Kind kind) {
        String label = kind.label();
        String plain = label.replaceAll("\\s*\\([^)]*\\)", "");
        return Stream.of(
                        Stream.of(kind.code().code(), label, plain),
                        SIDE_BY_SIDE.splitToStream(plain),
                        kind.aliases().stream())
                .flatMap(names -> names);
    }

    private static String singular(String text) {
        return WORDS.splitToStream(Folding.fold(text))
                .map(KindNames::singularOf)
                .collect(Collectors.joining(" "));
    }

    /** Régionaux, régional; conseils, conseil. Short words and codes are left as they are. */
    private static String singularOf(String word) {
        if (word.length() > 4 && word.endsWith("AUX")) {
            return word.substring(0, word.length() - 3) + "AL";
        }
        boolean isPlural = word.length() > 3 && (word.endsWith("S") || word.endsWith("X"));
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }
}
