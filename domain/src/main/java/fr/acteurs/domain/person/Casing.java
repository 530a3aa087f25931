package fr.acteurs.domain.person;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives names in capitals their ordinary case: {@code DE LA TOUR-D'ŒUVRE} becomes {@code de La Tour-d'Œuvre}.
 *
 * <p>The elected officials' register writes surnames in capitals; a name that already has a small letter is never
 * touched. Particles follow French usage: {@code de} and {@code d'} stay small, {@code du}, {@code le}, {@code la} do
 * not.
 */
public final class Casing {

    private static final Set<String> SMALL =
            ImmutableSet.of("DE", "D", "EPOUSE", "ÉPOUSE", "NEE", "NÉE", "DIT", "DITE");
    private static final String APOSTROPHES = "'’";

    private Casing() {}

    /** The name in its ordinary case. */
    public static String ofName(String name) {
        return isCapitals(name) ? titled(name) : name;
    }

    /** The register writes œ small even among capitals (LEBœUF). */
    private static boolean isCapitals(String name) {
        return name.codePoints().noneMatch(c -> Character.isLowerCase(c) && c != 'œ' && c != 'æ');
    }

    private static String titled(String name) {
        StringBuilder titled = new StringBuilder(name.length());
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !Character.isLetter(name.charAt(i))) {
                titled.append(part(name.substring(start, i), i < name.length() ? name.charAt(i) : ' '));
                if (i < name.length()) {
                    titled.append(name.charAt(i));
                }
                start = i + 1;
            }
        }
        return titled.toString();
    }

    private static String part(String part, char next) {
        boolean elided = part.equals("D") && APOSTROPHES.indexOf(next) >= 0;
        if (elided || (SMALL.contains(part) && !part.equals("D"))) {
            return part.toLowerCase(Locale.ROOT);
        }
        return part.isEmpty()
                ? part
                : Character.toUpperCase(part.charAt(0)) + part.substring(1).toLowerCase(Locale.ROOT);
    }
}
