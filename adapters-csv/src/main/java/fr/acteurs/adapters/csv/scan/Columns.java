package fr.acteurs.adapters.csv.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Picks some cells out of lines of UTF-8, read as Latin-1, whose every cell is quoted; what comes after the last of them is not looked at. */
final class Columns {

    private static final char QUOTE = '"';

    private final List<String> wanted;
    private final int[] places;
    private final String[] cells;
    private final int last;

    private Columns(List<String> wanted, int[] places, int last) {
        this.wanted = wanted;
        this.places = places;
        this.cells = new String[wanted.size()];
        this.last = last;
    }

    static Columns of(String header, List<String> wanted) {
        List<String> names = split(header);
        int[] places = new int[names.size()];
        int last = -1;
        for (int i = 0; i < names.size(); i++) {
            places[i] = wanted.indexOf(names.get(i));
            last = places[i] >= 0 ? i : last;
        }
        return new Columns(wanted, places, last);
    }

    /** The cells of a line; doubled quotes within are left as they are. */
    private static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < line.length(); ) {
            int end = end(line, at + 1);
            cells.add(line.substring(at + 1, end));
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

    void read(String line) {
        int at = 0;
        for (int column = 0; column <= last && at < line.length(); column++) {
            int end = end(line, at + 1);
            if (places[column] >= 0) {
                cells[places[column]] = line.substring(at + 1, end);
            }
            at = end + 2;
        }
    }

    /** The cell of the line that was read last; empty where the file has no such column. */
    String get(String column) {
        String cell = cells[wanted.indexOf(column)];
        return cell == null ? "" : decoded(cell);
    }

    private static String decoded(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) >= 0x80) {
                return new String(cell.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            }
        }
        return cell;
    }

    /** The quote that closes the cell whose text begins there. */
    private static int end(String line, int from) {
        int at = line.indexOf(QUOTE, from);
        while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == QUOTE) {
            at = line.indexOf(QUOTE, at + 2);
        }
        return at < 0 ? line.length() : at;
    }
}
