package fr.acteurs.domain.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as registers write them: {@code 4/3/1951}, {@code 04/03/1951}, {@code 1951-03-04},
 * {@code 1955-05-02 00:00:00+00}. A year of two digits is never guessed, and a year far from the edition is refused:
 * {@code 3/7/0020} stands in the elected officials' register.
 */
final class RegisterDate {

    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[ T]00:00:00.*)?");
    private static final int OLDEST = 120;
    private static final int AHEAD = 10;

    private RegisterDate() {}

    static Optional<LocalDate> parse(String text, LocalDate asOf) {
        Matcher french = FRENCH.matcher(text);
        if (french.matches()) {
            return date(french.group(3), french.group(2), french.group(1), asOf);
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? date(iso.group(1), iso.group(2), iso.group(3), asOf) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day, LocalDate asOf) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return isNear(date, asOf) ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static boolean isNear(LocalDate date, LocalDate asOf) {
        return date.getYear() > asOf.getYear() - OLDEST && date.getYear() <= asOf.getYear() + AHEAD;
    }
}
