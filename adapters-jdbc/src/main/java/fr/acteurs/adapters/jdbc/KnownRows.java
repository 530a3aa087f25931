package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.source.RowPrint;
import java.util.function.Consumer;

/**
 * The prints of the rows that a dataset last consisted of, and which of them have been met again: an open hash table of
 * 17 bytes a place, so that a register of three million rows takes less than 100 megabytes.
 */
final class KnownRows {

    private static final byte EMPTY = 0;
    private static final byte KNOWN = 1;
    private static final byte MET = 2;
    private static final int SMALLEST = 1 << 10;

    private long[] high = new long[SMALLEST];
    private long[] low = new long[SMALLEST];
    private byte[] state = new byte[SMALLEST];
    private int count;

    void add(RowPrint print) {
        if (count >= state.length / 4 * 3) {
            grow();
        }
        put(print.high(), print.low(), KNOWN);
    }

    /** Whether the row is known and was not met yet; from now on it was. */
    boolean meet(RowPrint print) {
        int place = place(print.high(), print.low());
        boolean first = state[place] == KNOWN;
        if (first) {
            state[place] = MET;
        }
        return first;
    }

    void eachNotMet(Consumer<RowPrint> work) {
        for (int place = 0; place < state.length; place++) {
            if (state[place] == KNOWN) {
                work.accept(new RowPrint(high[place], low[place]));
            }
        }
    }

    private void put(long newHigh, long newLow, byte newState) {
        int place = place(newHigh, newLow);
        count += state[place] == EMPTY ? 1 : 0;
        high[place] = newHigh;
        low[place] = newLow;
        state[place] = newState;
    }

    /** Where the print is, or where it would go. */
    private int place(long wantedHigh, long wantedLow) {
        int place = (int) (wantedLow >>> 1) & (state.length - 1);
        while (state[place] != EMPTY && (high[place] != wantedHigh || low[place] != wantedLow)) {
            place = (place + 1) & (state.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] formerHigh = high;
        long[] formerLow = low;
        byte[] formerState = state;
        high = new long[formerHigh.length * 2];
        low = new long[formerLow.length * 2];
        state = new byte[formerState.length * 2];
        count = 0;
        for (int place = 0; place < formerState.length; place++) {
            if (formerState[place] != EMPTY) {
                put(formerHigh[place], formerLow[place], formerState[place]);
            }
        }
    }
}
