package fr.acteurs.domain.contact;

import com.google.common.base.Splitter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands on an envelope to a body, as post wants it (NF Z 10-011): at most seven lines of 38 characters, none of them
 * blank, in capitals without accents; a country only abroad.
 *
 * @param whole whether the name found room; if not, its end is left out
 */
public record Envelope(List<String> lines, boolean whole) {

    /** The most lines that a sorting machine reads. */
    public static final int LINES = 7;

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Z0-9/ -]+");

    public Envelope {
        lines = List.copyOf(lines);
    }

    /** To the body of that name at that address. */
    public static Envelope to(String name, PostalAddress address) {
        List<String> where = below(address);
        List<String> who = wrapped(plain(name));
        int room = LINES - where.size() - (abroad(address) ? 1 : 0);
        int used = Math.min(who.size(), Math.min(2, room));
        List<String> lines = new ArrayList<>(who.subList(0, used));
        lines.addAll(where);
        if (abroad(address)) {
            lines.add(country(address));
        }
        return new Envelope(lines, used == who.size());
    }

    private static List<String> below(PostalAddress address) {
        return Stream.concat(address.lines().stream(), Stream.of((address.postcode() + " " + address.city()).strip()))
                .map(Envelope::plain)
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring(0, Math.min(PostalAddress.WIDTH, line.length())))
                .toList();
    }

    private static boolean abroad(PostalAddress address) {
        return !address.country().equals(PostalAddress.FRANCE);
    }

    private static String country(PostalAddress address) {
        return plain(new Locale.Builder().setRegion(address.country()).build().getDisplayCountry(Locale.FRENCH));
    }

    /** Words in as many lines as they need; a word that is longer than a line is cut. */
    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : WORDS.split(text)) {
            String cut = word.substring(0, Math.min(PostalAddress.WIDTH, word.length()));
            boolean fits = line.length() + 1 + cut.length() <= PostalAddress.WIDTH;
            if (!line.isEmpty() && !fits) {
                lines.add(line);
            }
            line = line.isEmpty() || !fits ? cut : line + " " + cut;
        }
        lines.add(line);
        return lines;
    }

    private static String plain(String text) {
        String capitals = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.FRENCH)
                .replace("\u0152", "OE")
                .replace("\u00C6", "AE");
        return OTHERS.matcher(capitals).replaceAll(" ").replaceAll(" +", " ").strip();
    }
}
