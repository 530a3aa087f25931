package fr.acteurs.adapters.csv.read;

import java.util.Arrays;

/** Counts what matters of the bytes of a file that should be text in one byte a character. */
final class Bytes {

    private static final int CTRL_Z = 0x1A;
    private static final int HEAD = 512;

    private byte[] head = {};
    private long count;
    private long zeros;
    private long undefined;
    private long utf8Pairs;
    private int previous;
    private int last = -1;

    void accept(byte[] buffer, int length) {
        head = count == 0 ? Arrays.copyOf(buffer, Math.min(length, HEAD)) : head;
        for (int i = 0; i < length; i++) {
            int b = buffer[i] & 0xFF;
            if (b >= 0x80) {
                high(b);
            } else if (b == 0) {
                zeros++;
            }
            previous = b;
            last = b == CTRL_Z ? last : b;
        }
        count += length;
    }

    private void high(int b) {
        if (b < 0xC0 && previous >= 0xC0) {
            utf8Pairs++;
        }
        if (isUndefined(b)) {
            undefined++;
        }
    }

    /** The first bytes. */
    byte[] head() {
        return head.clone();
    }

    long count() {
        return count;
    }

    /** Zero bytes: no text has any, and two-byte encodings have one in two. */
    long zeros() {
        return zeros;
    }

    /** Bytes that windows-1252 does not define. */
    long undefined() {
        return undefined;
    }

    /** A capital or accented letter and then a sign: usual in UTF-8, next to never in windows-1252. */
    long utf8Pairs() {
        return utf8Pairs;
    }

    /** The end-of-file mark of DOS, Ctrl-Z, does not count as a last byte. */
    boolean endsWithLineEnd() {
        return last == '\n' || last == '\r';
    }

    private static boolean isUndefined(int b) {
        return b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
    }
}
