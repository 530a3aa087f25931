package fr.acteurs.domain.source;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an order form asks of a body or of a function beside the columns of the feed, as one source says it. Every value is fit
 * for a cell of a file: where one is not, there is none.
 *
 * <p>The text form is one line, the order and then the values in the order of their names, {@code BC-2026-09
 * annee=1994;statut=régie}; in a value a semicolon and a backslash have a backslash before them.
 *
 * @param order reference of the order form
 * @param values by the names of the columns in which they are delivered; those that are known, one at least
 */
public record Extras(String order, Map<String, String> values) {

    /** What a delivered column may be called: as in the feed. */
    public static final String NAME = "[a-z][a-z0-9_]{1,39}";

    private static final Pattern NAMED = Pattern.compile(NAME);
    private static final Pattern VALUE =
            Pattern.compile("\\G(" + NAME + ")=((?:[^;\\\\]++|\\\\[;\\\\])++)(?:;(?=[a-z])|\\z)");
    private static final Pattern ESCAPED = Pattern.compile("[;\\\\]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([;\\\\])");

    /** @throws IllegalArgumentException when there is no value, or one that is not fit for a file; it is not repeated */
    public Extras {
        values = ImmutableSortedMap.copyOf(values);
        if (order.isEmpty() || order.indexOf(' ') >= 0 || values.isEmpty()) {
            throw new IllegalArgumentException("Extras have an order and a value at least: " + order);
        }
        values.forEach((name, value) -> {
            if (!NAMED.matcher(name).matches() || value.isEmpty() || !Cleaning.isHarmless(value)) {
                throw new IllegalArgumentException("Nothing that may stand in a file under " + name);
            }
        });
    }

    /**
     * The inverse of {@link #print()}.
     *
     * @throws IllegalArgumentException when the text is no such line
     */
    public static Extras parse(String text) {
        int space = text.indexOf(' ');
        ImmutableSortedMap.Builder<String, String> values = ImmutableSortedMap.naturalOrder();
        Matcher value = VALUE.matcher(text).region(space + 1, text.length());
        int end = space;
        while (value.find()) {
            values.put(value.group(1), ESCAPE.matcher(value.group(2)).replaceAll("$1"));
            end = value.end();
        }
        if (space < 0 || end < text.length()) {
            throw new IllegalArgumentException("Not a line of extras");
        }
        return new Extras(text.substring(0, space), values.buildOrThrow());
    }

    /** One text for one content. */
    public String print() {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + escaped(value.getValue()))
                .collect(Collectors.joining(";", order + " ", ""));
    }

    private static String escaped(String value) {
        return ESCAPED.matcher(value).replaceAll("\\\\$0");
    }

    /** The value of a column; empty where none is known. */
    public String value(String column) {
        return values.getOrDefault(column, "");
    }

    /** The order and the columns; values are nobody's business here. */
    @Override
    public String toString() {
        return order + values.keySet();
    }
}
