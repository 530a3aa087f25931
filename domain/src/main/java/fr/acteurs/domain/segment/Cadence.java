package fr.acteurs.domain.segment;

import java.time.LocalDate;
import java.util.List;

/** How often a segment is delivered (tender 3.1: daily where it is mandatory). */
public enum Cadence {
    DAILY("quotidienne", 1),
    QUARTERLY("trimestrielle", 92),
    SEMI_ANNUAL("semestrielle", 184),
    ANNUAL("annuelle", 366);

    private final String label;
    private final int mostDays;

    Cadence(String label, int mostDays) {
        this.label = label;
        this.mostDays = mostDays;
    }

    /** The word of documents and reports. */
    public String label() {
        return label;
    }

    /**
     * Whether segments of this cadence are due on that day: each day; on the first of January, April, July and October;
     * of January and July; of January. No two of them are farther apart than {@link #mostDays()}.
     */
    public boolean isDue(LocalDate day) {
        return switch (this) {
            case DAILY -> true;
            case QUARTERLY -> beginsAMonth(day, 3);
            case SEMI_ANNUAL -> beginsAMonth(day, 6);
            case ANNUAL -> beginsAMonth(day, 12);
        };
    }

    private static boolean beginsAMonth(LocalDate day, int months) {
        return day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % months == 0;
    }

    /** The days of the year on which they are due, in their order. */
    public List<LocalDate> dueDates(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(this::isDue)
                .toList();
    }

    /** How many days may lie between two deliveries. */
    public int mostDays() {
        return mostDays;
    }
}
