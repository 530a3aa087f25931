package fr.acteurs.adapters.csv.sources;

/** Codes as notices show them: short, so that no text that strayed into a column of codes is told in full. */
final class Shown {

    private static final int LONGEST = 16;

    private Shown() {}

    static String code(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
