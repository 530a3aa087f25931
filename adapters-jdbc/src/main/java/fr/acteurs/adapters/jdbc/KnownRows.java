package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.source.RowPrint;
import java.util.BitSet;
import java.util.function.Consumer;

/**
 * The prints of the rows that a dataset last consisted of, and which of them have been met again: an open hash table of
 * two numbers a place, 64 megabytes when it is full. With more rows than it may hold it knows none.
 */
final class KnownRows {

    /** Three quarters of four million places: with more it would double. */
    static final int MOST = 3 << 20;

    private static final int SMALLEST = 1 << 10;

    /** High and low half of each print side by side; two zeros, the print of no row, where there is none. */
    private long[] prints = new long[2 * SMALLEST];

    private BitSet met = new BitSet();
    private int count;
    private final int most;
    private boolean overflown;

    /** @param most how many rows it may hold */
    KnownRows(int most) {
        this.most = most;
    }

    void add(RowPrint print) {
        if (count == most) {
            overflow();
        }
        if (!overflown) {
            makeRoom();
            put(place(print.high(), print.low()), print.high(), print.low());
        }
    }

    private void overflow() {
        overflown = true;
        prints = new long[2 * SMALLEST];
        count = 0;
    }

    private void makeRoom() {
        if (count >= places() / 4 * 3) {
            grow();
        }
    }

    /** Whether the row is known and was not met yet; from now on it was. */
    boolean meet(RowPrint print) {
        int place = place(print.high(), print.low());
        boolean first = isTaken(place) && !met.get(place);
        if (first) {
            met.set(place);
        }
        return first;
    }

    void eachNotMet(Consumer<RowPrint> work) {
        for (int place = 0; place < places(); place++) {
            if (isTaken(place) && !met.get(place)) {
                work.accept(new RowPrint(prints[2 * place], prints[2 * place + 1]));
            }
        }
    }

    private int places() {
        return prints.length / 2;
    }

    private boolean isTaken(int place) {
        return (prints[2 * place] | prints[2 * place + 1]) != 0;
    }

    private void put(int place, long high, long low) {
        count += isTaken(place) ? 0 : 1;
        prints[2 * place] = high;
        prints[2 * place + 1] = low;
    }

    /** Where the print is, or where it would go. */
    private int place(long high, long low) {
        int place = (int) (low >>> 1) & (places() - 1);
        while (isTaken(place) && (prints[2 * place] != high || prints[2 * place + 1] != low)) {
            place = (place + 1) & (places() - 1);
        }
        return place;
    }

    private void grow() {
        long[] former = prints;
        BitSet formerlyMet = met;
        prints = new long[former.length * 2];
        met = new BitSet();
        count = 0;
        for (int i = 0; i < former.length; i += 2) {
            if ((former[i] | former[i + 1]) != 0) {
                int place = place(former[i], former[i + 1]);
                put(place, former[i], former[i + 1]);
                met.set(place, formerlyMet.get(i / 2));
            }
        }
    }
}
