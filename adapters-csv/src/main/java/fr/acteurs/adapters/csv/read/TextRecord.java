package fr.acteurs.adapters.csv.read;

/**
 * One record of a text: a row, over one line or, by line breaks in quoted fields, several.
 *
 * @param line its first line
 * @param text without the last line end; empty when there is a fault
 */
record TextRecord(long line, String text, Fault fault) {

    /** What is wrong with the record as a whole. */
    enum Fault {
        NONE,
        /** One line of more characters than are read. */
        TOO_LONG,
        /** A quote opens and does not close within the characters of a record. */
        UNCLOSED
    }

    static TextRecord whole(long line, String text) {
        return new TextRecord(line, text, Fault.NONE);
    }

    static TextRecord faulty(long line, Fault fault) {
        return new TextRecord(line, "", fault);
    }
}
