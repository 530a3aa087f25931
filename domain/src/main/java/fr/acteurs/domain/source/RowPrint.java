package fr.acteurs.domain.source;

/**
 * What tells one row of a dataset from every other without reading it: 128 bits of SHA-256 over its text, its header and
 * the rules that it would be read by. A row with the print of one that was read says the same again.
 */
public record RowPrint(long high, long low) {

    /** 32 hexadecimal digits. */
    @Override
    public String toString() {
        return "%016x%016x".formatted(high, low);
    }
}
