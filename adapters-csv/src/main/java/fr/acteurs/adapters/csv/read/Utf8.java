package fr.acteurs.adapters.csv.read;

import com.google.common.primitives.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whether bytes are UTF-8 to the last one, and whether the text shows the marks of UTF-8 that was read as another
 * encoding and written again ({@code Ã©} for {@code é}).
 */
final class Utf8 {

    /** What windows-1252 prints for the bytes 80 to 9F. */
    private static final String HIGH_SIGNS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    /** Most bytes of a character, and so of such a sign. */
    private static final int LONGEST = 4;

    private byte[] rest = {};
    private boolean valid = true;
    private long doubled;

    void accept(byte[] buffer, int length) {
        if (valid) {
            byte[] bytes = rest.length == 0 ? buffer : Bytes.concat(rest, Arrays.copyOf(buffer, length));
            int count = rest.length + length;
            int whole = wholeCharacters(bytes, count);
            valid = com.google.common.base.Utf8.isWellFormed(bytes, 0, whole);
            count(bytes, whole);
            rest = Arrays.copyOfRange(bytes, whole, count);
        }
    }

    void end() {
        valid &= rest.length == 0;
    }

    boolean isValid() {
        return valid;
    }

    /** Pairs such as {@code Ã©}. */
    long doubled() {
        return doubled;
    }

    /** How many bytes are left when a character that is cut at the end is left out. */
    private static int wholeCharacters(byte[] bytes, int count) {
        int lead = count - 1;
        while (lead > 0 && lead > count - LONGEST && isContinuation(bytes[lead])) {
            lead--;
        }
        return lead >= 0 && lead + length(bytes[lead]) > count ? lead : count;
    }

    private static int length(byte lead) {
        int b = lead & 0xFF;
        if (b < 0xC0) {
            return 1;
        }
        return b < 0xE0 ? 2 : b < 0xF0 ? 3 : LONGEST;
    }

    private void count(byte[] bytes, int count) {
        for (int i = Ascii.skip(bytes, 0, count); i < count; i = Ascii.skip(bytes, i + 1, count)) {
            if (bytes[i] == (byte) 0xC3 && i + 2 < count && isDoubled(bytes, i, count)) {
                doubled++;
            }
        }
    }

    /** {@code Ã} or {@code Â}, the bytes C3 and C2 taken for letters, and then a sign. */
    private static boolean isDoubled(byte[] bytes, int at, int count) {
        boolean letter = bytes[at + 1] == (byte) 0x83 || bytes[at + 1] == (byte) 0x82;
        return letter && bytes[at + 2] < 0 && isSign(bytes, at + 2, count);
    }

    private static boolean isSign(byte[] bytes, int at, int count) {
        int length = Math.min(length(bytes[at]), count - at);
        char c = new String(bytes, at, length, StandardCharsets.UTF_8).charAt(0);
        return c < 0xC0 || HIGH_SIGNS.indexOf(c) >= 0;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }
}
