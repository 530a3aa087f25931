package fr.acteurs.application.continuity;

import fr.acteurs.domain.person.Folding;
import java.util.regex.Pattern;

/** How a value of the previous provider and ours compare. Case, accents and the writing of numbers do not count. */
public enum FieldComparison {
    EQUAL("égal"),
    DIFFERENT("différent"),
    ONLY_OURS("chez nous seulement"),
    ONLY_THEIRS("chez eux seulement"),
    BOTH_EMPTY("vide des deux côtés");

    /** Our feed gives the month only. */
    private static final String MONTH = "date_fin_prevue";

    private static final int MONTH_LENGTH = "2026-03".length();
    private static final Pattern PHONE = Pattern.compile("(telephone|fax|portable).*");
    private static final Pattern NUMBER = Pattern.compile("[\\d ]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern FRANCE = Pattern.compile("^(?:0033|33)(?=\\d{9}$)");

    private final String label;

    FieldComparison(String label) {
        this.label = label;
    }

    /** The French words, as reports print them. */
    public String label() {
        return label;
    }

    /** @param column of our feed */
    static FieldComparison of(String column, String ours, String theirs) {
        String a = comparable(column, ours);
        String b = comparable(column, theirs);
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? (b.isEmpty() ? BOTH_EMPTY : ONLY_THEIRS) : ONLY_OURS;
        }
        return a.equals(b) ? EQUAL : DIFFERENT;
    }

    /** 12 345 is 12345. */
    private static String folded(String value) {
        String folded = Folding.fold(value);
        return NUMBER.matcher(folded).matches() ? folded.replace(" ", "") : folded;
    }

    private static String comparable(String column, String value) {
        if (column.equals(MONTH) && value.length() > MONTH_LENGTH) {
            return comparable(column, value.substring(0, MONTH_LENGTH));
        }
        return PHONE.matcher(column).matches()
                ? FRANCE.matcher(NO_DIGIT.matcher(value).replaceAll("")).replaceFirst("0")
                : folded(value);
    }
}
