package fr.acteurs.domain.contact;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lays an address out in lines of 38 characters (NF Z 10-011 of 1997, revised 2013): words are abbreviated only where a
 * line is too long, what is still too long goes on in the line before, and what no line can hold is left out and told.
 */
public final class AddressLayout {

    /** Between number and end of line 4: the longest name of a street. */
    private static final int STREET = 32;

    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,4})(?:\\s*(?:à|-|/)\\s*\\d{1,4})\\b");
    private static final Pattern REPEATED =
            Pattern.compile("^(\\d{1,4})\\s*(bis|ter|quater)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADING_NUMBER = Pattern.compile("^\\d+\\s*[A-Z]?\\s+");
    private static final CharMatcher PUNCTUATION = CharMatcher.anyOf(",;:.!?\"()_*|");

    /** What is left at the beginning when punctuation goes, and no line of the feed may begin with. */
    private static final CharMatcher LEADING = CharMatcher.anyOf("=+-@' ");

    private AddressLayout() {}

    /**
     * What a source says of an address.
     *
     * @param complements entry, building, zone: each of any length
     * @param street number and street
     * @param box boîte postale, course spéciale, locality
     */
    public record Parts(
            List<String> complements, String street, String box, String postcode, String city, String country) {

        public Parts {
            complements = complements.stream().filter(part -> !part.isBlank()).toList();
        }
    }

    /**
     * An address in lines.
     *
     * @param whole whether it is all there; if not, what no line could hold was left out
     */
    public record Laid(PostalAddress address, boolean whole) {}

    /** The address in lines. */
    public static Laid lay(Parts parts) {
        Line street = Line.fit(numbered(plain(parts.street())), true);
        List<String> before = new ArrayList<>();
        boolean whole = fill(before, complements(parts, street));
        Line box = Line.fit(plain(parts.box()), false);
        Line city = Line.fit(plain(parts.city()), false);
        String postcode = parts.postcode().length() > 10 ? "" : plain(parts.postcode());
        List<String> lines = List.of(at(before, 2), at(before, 1), street.last(), box.last());
        PostalAddress address = new PostalAddress(lines, postcode, city.last(), parts.country());
        return new Laid(
                address,
                whole
                        && box.over().isEmpty()
                        && city.over().isEmpty()
                        && postcode.isEmpty() == parts.postcode().isBlank());
    }

    /** Complements in their order, and before the street what of it did not fit. */
    private static Stream<String> complements(Parts parts, Line street) {
        return Stream.concat(parts.complements().stream().map(AddressLayout::plain), Stream.of(street.over()))
                .filter(part -> !part.isEmpty());
    }

    /** Lines 3 and 2, the nearest to the street first; the answer is whether all found room. */
    private static boolean fill(List<String> before, Stream<String> complements) {
        List<String> texts = complements.toList();
        String all = String.join(" ", texts);
        List<String> wanted = all.length() <= PostalAddress.WIDTH && !all.isEmpty() ? List.of(all) : texts;
        boolean whole = true;
        for (int i = wanted.size() - 1; i >= 0; i--) {
            Line line = Line.fit(wanted.get(i), false);
            whole &= line.over().isEmpty() && before.size() < 2;
            if (before.size() < 2) {
                before.add(line.last());
            }
        }
        return whole;
    }

    private static String at(List<String> before, int nth) {
        return before.size() < nth ? "" : before.get(nth - 1);
    }

    private static String plain(String text) {
        return LEADING.trimLeadingFrom(
                CharMatcher.whitespace().trimAndCollapseFrom(PUNCTUATION.replaceFrom(text, ' '), ' '));
    }

    /** {@code 5 bis} is {@code 5 B}, and of {@code 4 à 8} the first is enough. */
    private static String numbered(String street) {
        String first = NUMBER.matcher(street).replaceFirst("$1");
        return REPEATED.matcher(first)
                .replaceFirst(m -> m.group(1) + " " + m.group(2).substring(0, 1).toUpperCase(Locale.ROOT));
    }

    /** What stays on a line, and what comes before it because it is too long. */
    private record Line(String over, String last) {

        static Line fit(String text, boolean isStreet) {
            boolean isLong = text.length() > PostalAddress.WIDTH
                    || (isStreet
                            && LEADING_NUMBER.matcher(text).replaceFirst("").length() > STREET);
            String fitted = isLong ? Abbreviations.in(text) : text;
            return fitted.length() <= PostalAddress.WIDTH ? new Line("", fitted) : cut(fitted, isStreet);
        }

        /** The name of a house before a street leaves its line; of all else the last words do. */
        private static Line cut(String text, boolean isStreet) {
            boolean isLed = isStreet && !Character.isDigit(text.charAt(0));
            int at = isLed
                    ? text.indexOf(' ', text.length() - PostalAddress.WIDTH - 1)
                    : text.lastIndexOf(' ', PostalAddress.WIDTH);
            int end = at <= 0 ? PostalAddress.WIDTH : at;
            String head = text.substring(0, end);
            String tail = LEADING.trimLeadingFrom(text.substring(end)).strip();
            return isLed && tail.length() <= PostalAddress.WIDTH ? new Line(head, tail) : new Line(tail, head);
        }
    }
}
