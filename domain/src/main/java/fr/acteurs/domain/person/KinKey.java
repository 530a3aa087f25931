package fr.acteurs.domain.person;

import com.google.common.base.Splitter;
import fr.acteurs.domain.identity.ShortDigest;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What those share who were born on one day and have a word of their surnames in common, or whom a register knows under
 * one number. It is where identity is looked for and decides nothing by itself: whoever may be one person shares a key.
 *
 * @param digest 32 hexadecimal digits, which show no personal data
 */
public record KinKey(String digest) {

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
    /** Words that many surnames have and that tell nothing; a surname that is one of them has its key as a whole. */
    private static final Set<String> PARTICLES = Set.of(
            "DE", "DU", "DES", "LE", "LA", "LES", "EL", "AL", "DA", "DI", "DO", "DOS", "DEL", "DELLA", "VAN", "VON",
            "SAINT", "EPOUSE", "EP", "NEE", "VEUVE", "DIT", "DITE");

    /** A key for each word that tells, and one for the whole surname without its spaces: K DIAL and KDIAL. */
    public static Set<KinKey> of(NameKey name, LocalDate birthDate) {
        String whole = name.surname().replace(" ", "");
        Stream<String> words = WORDS.splitToStream(name.surname()).filter(KinKey::tells);
        return Stream.concat(Stream.of(whole), words)
                .distinct()
                .map(word -> new KinKey(ShortDigest.of(word + "|" + birthDate)))
                .collect(Collectors.toSet());
    }

    /** The key of whoever bears this number. */
    public static KinKey of(ExternalId id) {
        return new KinKey(ShortDigest.of(id.text()));
    }

    private static boolean tells(String word) {
        return word.length() > 1 && !PARTICLES.contains(word);
    }
}
