package fr.acteurs.domain.mandate;

import com.google.common.collect.ImmutableMap;
import fr.acteurs.domain.person.Sex;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number in order at the head of a title: {@code 12ème}, {@code Second}, {@code Première}. */
record Ordinal(int value) {

    /** Folded, with the space behind it; {@code 4ᵉ} and {@code 1ᵉʳ} are plain after NFKC. */
    private static final Pattern FORM =
            Pattern.compile("(?:0*(?<digits>[1-9]\\d?) ?(?:er|ere|re|eme|ieme|e|nde|nd|de|d)?|(?<word>[a-z-]+)) (?=.)");

    private static final Map<String, Integer> WORDS = ImmutableMap.<String, Integer>builder()
            .put("premier", 1)
            .put("premiere", 1)
            .put("second", 2)
            .put("seconde", 2)
            .put("deuxieme", 2)
            .put("troisieme", 3)
            .put("quatrieme", 4)
            .put("cinquieme", 5)
            .put("sixieme", 6)
            .put("septieme", 7)
            .put("huitieme", 8)
            .put("neuvieme", 9)
            .put("dixieme", 10)
            .put("onzieme", 11)
            .put("douzieme", 12)
            .put("treizieme", 13)
            .put("quatorzieme", 14)
            .put("quinzieme", 15)
            .put("seizieme", 16)
            .put("dix-septieme", 17)
            .put("dix-huitieme", 18)
            .put("dix-neuvieme", 19)
            .put("vingtieme", 20)
            .buildOrThrow();

    /** The ordinal that the folded title begins with, and where the rest begins. */
    static Optional<Found> in(String folded) {
        Matcher head = FORM.matcher(folded);
        return head.lookingAt()
                ? value(head).map(value -> new Found(new Ordinal(value), head.end()))
                : Optional.empty();
    }

    private static Optional<Integer> value(Matcher head) {
        return Optional.ofNullable(head.group("digits"))
                .map(Integer::valueOf)
                .or(() -> Optional.ofNullable(WORDS.get(head.group("word"))));
    }

    /** The label with its number before it: {@code Première adjointe au maire}, {@code 3e adjoint au maire}. */
    String before(String label, @Nullable Sex sex) {
        String first = sex == Sex.F ? "Première" : "Premier";
        return (value == 1 ? first : value + "e") + " " + Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    /** An ordinal and the place behind it. */
    record Found(Ordinal ordinal, int end) {}
}
