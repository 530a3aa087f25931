package fr.acteurs.domain.mandate;

import com.google.common.base.Ascii;
import fr.acteurs.domain.person.Folding;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A title as a source words it, beside its folded form in which titles are compared.
 *
 * @param exact the source's own letters; spaces are single, apostrophes and hyphens plain
 */
record Wording(String exact, String folded) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC\u00B4`]");
    private static final Pattern HYPHENS = Pattern.compile("[\u2010-\u2015]");

    /** What leads from a function to the domain: {@code , déléguée à}, {@code en charge de}, a bare {@code aux}. */
    private static final Pattern DELEGATION = Pattern.compile("[ ,;:(-]*"
            + "(?:(?:deleguee?|chargee?|en charge|responsable|delegations? ?:)(?![a-z])[ ,:]*)+"
            + "(?:(?:aux?|a|du|des|de) |d')?(?<domain>.*?)[ ,;:).-]*"
            + "| (?:aux?|a) (?<bare>.*?)[ ,;:).-]*");

    private static final Pattern REMAINDER =
            Pattern.compile("[ ,;:(-]*(?:(?:aux?|a|du|des|de) |d')?(?<rest>[a-z0-9].*?)[ ,;:).-]*");
    private static final Pattern ASIDE = Pattern.compile(" *[,;:(-]");

    /** What says that somebody stands in for the holder, at the end of a title. */
    private static final Pattern ACTING = Pattern.compile("[ ,(-]+(?:par interim|interimaire|p\\.i\\.)\\)?$");

    static Wording of(String title) {
        String apart =
                HYPHENS.matcher(APOSTROPHES.matcher(title).replaceAll("'")).replaceAll("-");
        String plain = SPACES.matcher(Normalizer.normalize(apart, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
        return new Wording(plain, fold(plain));
    }

    private static String fold(String plain) {
        return plain.codePoints().mapToObj(Wording::fold).collect(Collectors.joining());
    }

    private static String fold(int c) {
        if (c < 128) {
            return Character.toString(Ascii.toLowerCase((char) c));
        }
        if (Character.isLetter(c)) {
            return Folding.fold(Character.toString(c)).toLowerCase(Locale.ROOT);
        }
        return Character.getType(c) == Character.NON_SPACING_MARK ? "" : Character.toString(c);
    }

    boolean isEmpty() {
        return folded.isEmpty();
    }

    /** The title without its words of standing in, when it has some. */
    Optional<Wording> withoutActing() {
        Matcher acting = ACTING.matcher(folded);
        return acting.find() ? Optional.of(until(acting.start())) : Optional.empty();
    }

    private Wording until(int end) {
        return new Wording(exact.substring(0, exactEnd(end)), folded.substring(0, end));
    }

    /** Its beginnings that end with a word, the longest first. */
    Stream<String> beginnings() {
        return IntStream.iterate(folded.length(), end -> end > 0, end -> end - 1)
                .filter(end -> endsAWord(folded, end))
                .mapToObj(end -> folded.substring(0, end));
    }

    /** A hyphen makes one word: a {@code directeur-adjoint} is no {@code directeur}. */
    private static boolean endsAWord(String text, int end) {
        return end == text.length() || text.charAt(end - 1) == '\'' || !isOfAWord(text.charAt(end));
    }

    private static boolean isOfAWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }

    /** Whether one of these stands at its beginning, as whole words. */
    boolean beginsWithAny(List<String> words) {
        String text = folded.stripLeading();
        return words.stream().anyMatch(word -> text.startsWith(word) && endsAWord(text, word.length()));
    }

    /** What stands behind so many folded characters. */
    Wording after(int end) {
        return new Wording(exact.substring(exactEnd(end)), folded.substring(end));
    }

    /** Folding opens ligatures, so the two forms differ in length. */
    private int exactEnd(int end) {
        int position = 0;
        for (int length = 0; length < end; position += Character.charCount(exact.codePointAt(position))) {
            length += fold(exact.codePointAt(position)).length();
        }
        return position;
    }

    /** What a title goes on with behind its function, in the source's letters: {@code Directrice des finances}. */
    Optional<String> remainder() {
        Matcher rest = REMAINDER.matcher(folded);
        return rest.matches()
                ? Optional.of(exact.substring(exactEnd(rest.start("rest")), exactEnd(rest.end("rest"))))
                : Optional.empty();
    }

    /** The same, set apart from the function by punctuation. */
    Optional<String> aside() {
        return ASIDE.matcher(folded).lookingAt() ? remainder() : Optional.empty();
    }

    /** Whether this, the rest of a title, goes on as a list. */
    boolean isListed() {
        return folded.startsWith(",");
    }

    /** Whether this, the rest of a title, does nothing but delegate, be it nothing in particular. */
    boolean isDelegation() {
        return DELEGATION.matcher(folded).matches();
    }

    /** The domain that this rest of a title delegates, in the source's letters. */
    Optional<String> delegation() {
        Matcher rest = DELEGATION.matcher(folded);
        if (!rest.matches()) {
            return Optional.empty();
        }
        String group = rest.group("domain") == null ? "bare" : "domain";
        String domain = exact.substring(exactEnd(rest.start(group)), exactEnd(rest.end(group)));
        return Optional.of(domain).filter(text -> !text.isEmpty());
    }
}
