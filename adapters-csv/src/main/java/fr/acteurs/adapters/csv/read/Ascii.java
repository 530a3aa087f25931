package fr.acteurs.adapters.csv.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Passes over the ordinary bytes of a text, eight at a time: most of any register is ASCII. */
final class Ascii {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;

    private Ascii() {}

    /** The first place from {@code from} whose byte is zero or above 7F; {@code to} when there is none. */
    static int skip(byte[] bytes, int from, int to) {
        int i = from;
        while (i + Long.BYTES <= to && isOrdinary((long) WORDS.get(bytes, i))) {
            i += Long.BYTES;
        }
        while (i < to && bytes[i] > 0) {
            i++;
        }
        return i;
    }

    /** Whether none of the eight bytes has its high bit, and none is zero (borrowing from a zero byte sets it). */
    private static boolean isOrdinary(long word) {
        return ((word | (word - ONES)) & HIGH_BITS) == 0;
    }
}
