package fr.acteurs.domain.contact;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where post is brought, as the standard NF Z 10-011 lays it out: four lines of at most 38 characters between the name
 * (line 1) and the country (line 7). Accents and case are kept.
 *
 * @param lines lines 2 to 5: person or service, building or zone, number and street, box or locality; empty where unused
 * @param postcode of five digits in France, up to ten characters abroad
 * @param city wording of line 6 after the postcode, with CEDEX where there is one
 * @param country ISO 3166-1 alpha-2
 */
public record PostalAddress(List<String> lines, String postcode, String city, String country) {

    public static final int WIDTH = 38;
    public static final int LINES = 4;
    public static final String FRANCE = "FR";

    private static final int LONGEST_POSTCODE = 10;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** @throws IllegalArgumentException when a line is too long or the country no code of two letters */
    public PostalAddress {
        lines = List.copyOf(lines);
        boolean fits = lines.size() == LINES
                && lines.stream().allMatch(line -> line.length() <= WIDTH)
                && city.length() <= WIDTH
                && postcode.length() <= LONGEST_POSTCODE;
        if (!fits || !COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("Not an address of " + LINES + " lines of " + WIDTH + " characters");
        }
    }

    /** Line 2 to 5 of the standard. */
    public String line(int number) {
        return lines.get(number - 2);
    }
}
