package fr.acteurs.domain.feed;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The text form of a row, the same to the byte for the same values: every value between double quotes, quotes within
 * doubled (RFC 4180), semicolons between, no line break inside. Absent and empty are one: {@code ""}.
 */
public final class FeedLine {

    private FeedLine() {}

    /** The line of these values, without its end of line. */
    public static String print(Iterable<String> values) {
        StringBuilder line = new StringBuilder(512);
        for (String value : values) {
            append(line, value);
        }
        return line.toString();
    }

    /** Appends one value, with the separator when it is not the first. */
    static void append(StringBuilder line, String value) {
        if (!line.isEmpty()) {
            line.append(';');
        }
        line.append('"')
                .append(value.indexOf('"') < 0 ? value : value.replace("\"", "\"\""))
                .append('"');
    }

    /**
     * The values of a line that {@link #print} made.
     *
     * @throws IllegalArgumentException when the text is not such a line, to the letter
     */
    public static List<String> parse(String line) {
        ImmutableList.Builder<String> values = ImmutableList.builder();
        int at = 0;
        while (true) {
            int end = closingQuote(line, at);
            values.add(line.substring(at + 1, end).replace("\"\"", "\""));
            if (end + 1 == line.length()) {
                return values.build();
            }
            if (line.charAt(end + 1) != ';') {
                throw malformed(end + 1);
            }
            at = end + 2;
        }
    }

    /** The quote that closes the value opened at {@code open}. */
    private static int closingQuote(String line, int open) {
        if (open >= line.length() || line.charAt(open) != '"') {
            throw malformed(open);
        }
        for (int i = line.indexOf('"', open + 1); i >= 0; i = line.indexOf('"', i + 2)) {
            if (i + 1 == line.length() || line.charAt(i + 1) != '"') {
                return i;
            }
        }
        throw malformed(line.length());
    }

    private static IllegalArgumentException malformed(int at) {
        return new IllegalArgumentException("Not a line of the feed: character " + (at + 1));
    }
}
