package fr.acteurs.domain.source;

import java.time.LocalDate;

/**
 * Birth dates of those who hold an office: they are of age (code électoral L44) and alive. By the year, so that the same
 * row means the same on every day of it.
 */
public final class BirthDates {

    private static final int OF_AGE = 18;
    private static final int OLDEST = 110;

    private BirthDates() {}

    /** Whether somebody born on that day may hold an office by that date. */
    public static boolean isPossible(LocalDate birth, LocalDate asOf) {
        int age = asOf.getYear() - birth.getYear();
        return age >= OF_AGE && age <= OLDEST;
    }
}
