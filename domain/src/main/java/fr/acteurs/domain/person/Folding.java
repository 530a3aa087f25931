package fr.acteurs.domain.person;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds text to what comparison needs: capitals, no accents, ligatures opened, everything that is not a letter or a
 * digit one space. {@code "Bègue-d'Œuf"} and {@code "BEGUE D OEUF"} fold alike.
 */
public final class Folding {

    private Folding() {}

    /** Letters of Western and Central Europe, which each fold alone; beyond them letters and marks may come apart. */
    private static final int ALONE = 0x180;

    /** What each of them folds to; a space where it parts words. */
    private static final String[] FOLDED = table();

    private static String[] table() {
        String[] folded = new String[ALONE];
        for (int c = 0; c < ALONE; c++) {
            StringBuilder letter = new StringBuilder("A");
            decompose(String.valueOf((char) c), letter);
            folded[c] = letter.substring(1);
        }
        return folded;
    }

    /** The folded form; empty when nothing of the text is a letter or a digit. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 4);
        if (isOfLettersAlone(text)) {
            foldEach(text, folded);
        } else {
            decompose(text, folded);
        }
        return folded.toString().stripTrailing();
    }

    /** The common case, and the one that must be fast: each name of a delivery is folded. */
    private static void foldEach(String text, StringBuilder folded) {
        for (int i = 0; i < text.length(); i++) {
            String letter = FOLDED[text.charAt(i)];
            if (!letter.equals(" ")) {
                folded.append(letter);
            } else if (endsWithWord(folded)) {
                folded.append(' ');
            }
        }
    }

    private static void decompose(String text, StringBuilder folded) {
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(c -> append(folded, c));
    }

    /** Like {@link #fold}, and without spaces: {@code "K/DIAL"} and {@code "KDIAL"} are one. */
    public static String squeeze(String text) {
        return fold(text).replace(" ", "");
    }

    /** How many accents and ligatures the text keeps: of two spellings of one name, the richer is the better. */
    public static long richness(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) == Character.NON_SPACING_MARK || isLigature(c))
                .count();
    }

    /** Some letters have two capitals (Θ and ϴ): by the small one they are one. */
    private static void append(StringBuilder folded, int c) {
        if (isLigature(c)) {
            folded.append(opened(c));
        } else if (Character.isLetterOrDigit(c)) {
            folded.append(Character.toString(c).toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT));
        } else if (Character.getType(c) != Character.NON_SPACING_MARK && endsWithWord(folded)) {
            folded.append(' ');
        }
    }

    private static boolean endsWithWord(StringBuilder folded) {
        return !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ';
    }

    private static boolean isOfLettersAlone(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ALONE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLigature(int c) {
        return "œŒæÆßẞ".indexOf(c) >= 0;
    }

    private static String opened(int c) {
        return switch (c) {
            case 'œ', 'Œ' -> "OE";
            case 'æ', 'Æ' -> "AE";
            default -> "SS";
        };
    }
}
