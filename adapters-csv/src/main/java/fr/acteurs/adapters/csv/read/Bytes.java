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
        for (int i = Ascii.skip(buffer, 0, length); i < length; i = Ascii.skip(buffer, i + 1, length)) {
            if (buffer[i] == 0) {
                zeros++;
            } else {
                high(buffer[i] & 0xFF, i == 0 ? previous : buffer[i - 1] & 0xFF);
            }
        }
        previous = buffer[length - 1] & 0xFF;
        last = lastOf(buffer, length);
        count += length;
    }

    private int lastOf(byte[] buffer, int length) {
        int end = length - 1;
        while (end >= 0 && buffer[end] == CTRL_Z) {
            end--;
        }
        return end < 0 ? last : buffer[end];
    }

    private void high(int b, int before) {
        if (b < 0xC0 && before >= 0xC0) {
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
