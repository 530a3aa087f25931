package fr.acteurs.domain.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** January to June, or July to December: the client gets an attestation of each (tender, purge "tous les 6 mois"). */
public record HalfYear(LocalDate from, LocalDate to) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-S([12])");

    /** As people write it: {@code 2026-S1}. */
    public static Optional<HalfYear> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(
                        of(Integer.parseInt(written.group(1)), written.group(2).equals("1")))
                : Optional.empty();
    }

    private static HalfYear of(int year, boolean isFirst) {
        YearMonth first = YearMonth.of(year, isFirst ? Month.JANUARY : Month.JULY);
        return new HalfYear(first.atDay(1), first.plusMonths(5).atEndOfMonth());
    }

    /** Whether it was then in France. */
    public boolean contains(Instant at) {
        LocalDate day = TraceCalendar.civilDayOf(at);
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
