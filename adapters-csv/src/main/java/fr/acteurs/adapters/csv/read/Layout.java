package fr.acteurs.adapters.csv.read;

/**
 * How a text is laid out.
 *
 * @param titled whether a title line stands before the header
 */
record Layout(boolean titled, char delimiter) {

    /**
     * Whether a quote at the start of a field begins a quoted field. Files with a title line have no quoting: their
     * quotes are part of nicknames (elected officials' register, 2019 and 2020).
     */
    boolean quoted() {
        return !titled;
    }

    int titles() {
        return titled ? 1 : 0;
    }
}
