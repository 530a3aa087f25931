package fr.acteurs.domain.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The days by which traces are kept and the months by which they are counted. */
public final class TraceCalendar {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private TraceCalendar() {}

    /** The day in whose part of the store a trace lies: one of UTC, for those of Paris have 23 to 25 hours. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** The month whose key makes the pseudonym; whole days lie in one month. */
    public static YearMonth monthOf(Instant at) {
        return YearMonth.from(dayOf(at));
    }

    /** The month in which the client's extraction counts: the civil one. */
    public static YearMonth civilMonthOf(Instant at) {
        return YearMonth.from(civilDayOf(at));
    }

    /** The day in France. */
    public static LocalDate civilDayOf(Instant at) {
        return LocalDate.ofInstant(at, PARIS);
    }
}
