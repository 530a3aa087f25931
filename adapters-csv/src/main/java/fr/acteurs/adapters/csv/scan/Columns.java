package fr.acteurs.adapters.csv.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Picks some cells out of lines whose every cell is quoted; what comes after the last of them is not looked at. The text is UTF-8
 * read as Latin-1: a character for each byte.
 */
final class Columns {

    private static final char QUOTE = '"';
    private static final int NOWHERE = -1;

    private final List<String> wanted;
    /** For each column of the file, its place among the wanted ones. */
    private final int[] places;

    private final int[] from;
    private final int[] to;
    private final int last;
    private String text = "";

    private Columns(List<String> wanted, int[] places, int last) {
        this.wanted = wanted;
        this.places = places;
        this.from = new int[wanted.size()];
        this.to = new int[wanted.size()];
        this.last = last;
    }

    static Columns of(String header, List<String> wanted) {
        List<String> names = split(header);
        int[] places = new int[names.size()];
        int last = NOWHERE;
        for (int i = 0; i < names.size(); i++) {
            places[i] = wanted.indexOf(names.get(i));
            last = places[i] >= 0 ? i : last;
        }
        return new Columns(wanted, places, last);
    }

    /** The cells of a line; doubled quotes within are left as they are. */
    private static List<String> split(String text) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = end(text, at + 1, text.length());
            cells.add(text.substring(at + 1, end));
            at = end + 2;
        }
        return cells;
    }

    boolean has(String column) {
        for (int place : places) {
            if (place >= 0 && wanted.get(place).equals(column)) {
                return true;
            }
        }
        return false;
    }

    /** Finds the cells of a line. */
    void read(String given, int begin, int end) {
        text = given;
        int at = begin;
        for (int column = 0; column <= last; column++) {
            int close = at < end ? end(given, at + 1, end) : at + 1;
            if (places[column] >= 0) {
                from[places[column]] = at + 1;
                to[places[column]] = close;
            }
            at = close + 2;
        }
    }

    /** The cell of the line that was read last; empty where the file has no such column, or the line ends before. */
    String get(int place) {
        if (from[place] >= to[place]) {
            return "";
        }
        String cell = text.substring(from[place], to[place]);
        return isAscii(cell) ? cell : new String(cell.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static boolean isAscii(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The quote that closes the cell whose text begins there. */
    private static int end(String line, int from, int to) {
        int at = line.indexOf(QUOTE, from);
        while (at >= 0 && at + 1 < to && line.charAt(at + 1) == QUOTE) {
            at = line.indexOf(QUOTE, at + 2);
        }
        return at < 0 || at > to ? to : at;
    }
}
