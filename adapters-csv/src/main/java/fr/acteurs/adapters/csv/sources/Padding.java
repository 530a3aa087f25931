package fr.acteurs.adapters.csv.sources;

import com.google.common.base.Strings;

/** Gives codes back the leading zeros that spreadsheets take, for the sources that declare the loss. */
final class Padding {

    private Padding() {}

    /** The code on so many places; one that is empty, or no number, stays as it is. */
    static String zeros(String code, int places) {
        boolean number = !code.isEmpty() && code.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Strings.padStart(code, places, '0') : code;
    }

    /** The code of a commune on five places; Corsica's {@code 2A004} lost nothing. */
    static String insee(String code) {
        return zeros(code, 5);
    }

    /** The code of a département on two places: {@code 1} is the Ain. */
    static String departement(String code) {
        return zeros(code, 2);
    }
}
