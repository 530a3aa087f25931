package fr.acteurs.domain.contact;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** An electronic mail address: its domain in small letters and in ASCII, its local part as written. */
public record Email(String value) {

    private static final int LONGEST = 254;
    private static final Splitter WORDS = Splitter.on(CharMatcher.anyOf("._"));
    private static final Splitter LETTERS =
            Splitter.on(CharMatcher.inRange('a', 'z').negate()).omitEmptyStrings();
    private static final Pattern INITIAL = Pattern.compile("[a-z]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NAME = Pattern.compile("[a-z]{2,}(?:-[a-z]{2,})?");
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    /** Words of an address that is a whole house's. */
    private static final Set<String> OF_A_HOUSE = ImmutableSet.of(
            "accueil",
            "administration",
            "agence",
            "agglo",
            "bureau",
            "cabinet",
            "ca",
            "cc",
            "centre",
            "chambre",
            "commune",
            "communaute",
            "communication",
            "contact",
            "conseil",
            "courrier",
            "departement",
            "dg",
            "dgs",
            "direction",
            "info",
            "infos",
            "mairie",
            "mairies",
            "metropole",
            "office",
            "pref",
            "prefecture",
            "presidence",
            "rectorat",
            "region",
            "secretariat",
            "service",
            "services",
            "sg",
            "sous-prefecture",
            "standard",
            "syndicat",
            "ville",
            "village");

    /** @throws IllegalArgumentException when the text is no address in this form */
    public Email {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address in the form of the files");
        }
    }

    /** What comes before the sign. */
    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /**
     * Whether the address names somebody, whoever published it as a body's: two or three words of letters before the sign,
     * one of them an initial at most, none of them of a house or of the body's name ({@code anne.durand@}, {@code
     * a.durand@}, not {@code mairie.auch@} nor {@code ville.auch@}). A name in one word is not recognised.
     *
     * @param bodyName of whom the address is said to be
     */
    public boolean isNominative(String bodyName) {
        List<String> words = WORDS.splitToList(Ascii.toLowerCase(localPart()));
        Set<String> house = ImmutableSet.copyOf(LETTERS.splitToList(folded(bodyName)));
        List<String> names =
                words.stream().filter(word -> !INITIAL.matcher(word).matches()).toList();
        boolean many = words.size() == 2 || words.size() == 3;
        return many
                && words.size() - names.size() <= 1
                && names.stream().allMatch(word -> isName(word) && !house.contains(word));
    }

    private static String folded(String name) {
        return Ascii.toLowerCase(
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll(""));
    }

    private static boolean isName(String word) {
        return NAME.matcher(word).matches() && !OF_A_HOUSE.contains(word);
    }

    @Override
    public String toString() {
        return value;
    }
}
