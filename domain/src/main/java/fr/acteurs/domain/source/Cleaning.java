package fr.acteurs.domain.source;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Cleans text on its way in, so that nothing harmful can ever be in the register: composed accents (NFC), straight
 * apostrophes, ordinary single spaces, no control, format or invisible characters, no colours of terminals, and no
 * leading character that a spreadsheet takes for a formula ({@code = + - @}, OWASP "CSV injection").
 */
public final class Cleaning {

    /** {@code ESC [ … letter}, ECMA-48: of a colour its figures go with it. */
    private static final Pattern TERMINAL = Pattern.compile("(?:\\x1B\\[|\\x9B)[0-?]*[ -/]*[@-~]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    /** Beside whole categories: joiners, Hangul fillers, variation selectors and the mark of a broken decoding. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\x{34F}\\x{115F}\\x{1160}"
            + "\\x{180B}-\\x{180F}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{FFFD}\\x{E0100}-\\x{E01EF}]");

    /** As typed, full-width and small. */
    private static final String TRIGGERS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B";

    private static final String AT_RISK = TRIGGERS + "\t\r\n";
    /** E.164, which no spreadsheet calculates with. */
    private static final Pattern DIALLED = Pattern.compile("\\+[1-9]\\d{6,14}");

    private static final Pattern LEADING_TRIGGERS = Pattern.compile("^[" + Pattern.quote(TRIGGERS) + "\\s]+");

    /** What calculates; some names have quotes or brackets, but none that begins as a formula does. */
    private static final Pattern CALCULATION = Pattern.compile("[=()\"|!\\p{Nd}]");

    private Cleaning() {}

    /** The text as the register may hold it; empty when nothing is left. */
    public static String clean(String raw) {
        if (isClean(raw)) {
            return raw;
        }
        String visible = visible(raw);
        return DIALLED.matcher(visible).matches()
                ? visible
                : LEADING_TRIGGERS.matcher(visible).replaceFirst("");
    }

    /** First take away, then compose: a hidden character may stand between a letter and its accent. */
    private static String visible(String raw) {
        String plain = SPACES.matcher(TERMINAL.matcher(raw).replaceAll("")).replaceAll(" ");
        String composed = Normalizer.normalize(INVISIBLE.matcher(plain).replaceAll(""), Normalizer.Form.NFC)
                .replace('\u2019', '\'');
        return SPACES.matcher(composed).replaceAll(" ").strip();
    }

    /** Whether the text began as a formula and what is left of it, cleaned, still calculates or has no letter. */
    static boolean isFormula(String raw) {
        if (isClean(raw) || !startsLikeFormula(visible(raw))) {
            return false;
        }
        String clean = clean(raw);
        return CALCULATION.matcher(clean).find() || clean.codePoints().noneMatch(Character::isLetter);
    }

    /** Whether cleaning took away more than white space and typography: something a person should know of. */
    public static boolean isMaterial(String raw, String clean) {
        return !raw.equals(clean) && !plain(raw).equals(clean);
    }

    /** Whether a value begins as a formula does: what no cell of the feed may do. A number to be dialled keeps its plus. */
    public static boolean startsLikeFormula(String value) {
        return !value.isEmpty()
                && AT_RISK.indexOf(value.charAt(0)) >= 0
                && !DIALLED.matcher(value).matches();
    }

    /** Whether a value may stand in a cell of a file that machines and spreadsheets read. */
    public static boolean isHarmless(String value) {
        return !startsLikeFormula(value) && !hasControl(value);
    }

    /** Whether the text began as a formula, whatever hid before it, or has control characters within. */
    static boolean isHostile(String raw) {
        return !isClean(raw) && (hasControl(raw.stripTrailing()) || startsLikeFormula(visible(raw)));
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String raw) {
        String composed = Normalizer.normalize(raw, Normalizer.Form.NFC).replace('\u2019', '\'');
        return composed.replaceAll("[ \\u00A0\\u202F\\u2009]+", " ").strip();
    }

    /** The common case, decided without regular expressions: nothing to do. */
    private static boolean isClean(String raw) {
        boolean spaceBefore = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean space = c == ' ';
            if ((space && spaceBefore) || !isOrdinary(c)) {
                return false;
            }
            spaceBefore = space;
        }
        return raw.isEmpty() || (!spaceBefore && !startsLikeFormula(raw));
    }

    /** Printable ASCII, and the composed letters of Latin-1 and Latin Extended-A. */
    private static boolean isOrdinary(char c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0xC0 && c <= 0x17F);
    }
}
