package fr.acteurs.domain.source;

import java.time.LocalDate;

/** Birth dates of those who hold an office: they are of age (code électoral L44) and alive. */
final class BirthDates {

    private static final int OF_AGE = 18;
    private static final int OLDEST = 110;

    private BirthDates() {}

    static boolean isPossible(LocalDate birth, LocalDate asOf) {
        return !birth.plusYears(OF_AGE).isAfter(asOf) && birth.plusYears(OLDEST).isAfter(asOf);
    }
}
