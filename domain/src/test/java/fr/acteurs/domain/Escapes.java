package fr.acteurs.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets files of cases name characters that an editor would hide: {@code {U+202F}}. */
public final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("\\{U\\+([0-9A-F]{4,6})}");

    private Escapes() {}

    public static String decode(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
    }
}
