package fr.acteurs.domain.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates that may be one date typed wrongly: a digit changed, two digits turned round, day and month swapped. */
final class BirthDateSlip {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;

    private BirthDateSlip() {}

    static boolean isPossible(LocalDate one, LocalDate other) {
        String a = one.format(DIGITS);
        String b = other.format(DIGITS);
        return differing(a, b) == 1 || isTurnedRound(a, b) || isSwapped(one, other);
    }

    private static int differing(String a, String b) {
        int differing = 0;
        for (int i = 0; i < a.length(); i++) {
            differing += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    private static boolean isTurnedRound(String a, String b) {
        for (int i = 0; i + 1 < a.length(); i++) {
            String turned = a.substring(0, i) + a.charAt(i + 1) + a.charAt(i) + a.substring(i + 2);
            if (turned.equals(b)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSwapped(LocalDate a, LocalDate b) {
        return a.getYear() == b.getYear()
                && a.getMonthValue() == b.getDayOfMonth()
                && a.getDayOfMonth() == b.getMonthValue();
    }
}
