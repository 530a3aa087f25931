package fr.acteurs.adapters.csv.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Whether bytes are UTF-8 to the last one, and whether the text shows the marks of UTF-8 that was read as another
 * encoding and written again ({@code Ã©} for {@code é}).
 */
final class Utf8 {

    private static final int ROOM = 1 << 13;

    /** What windows-1252 prints for the bytes 80 to 9F. */
    private static final String HIGH_SIGNS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer chars = CharBuffer.allocate(ROOM);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private boolean valid = true;
    private long characters;
    private long doubled;
    private char previous;

    void accept(byte[] buffer, int length) {
        if (valid) {
            ByteBuffer bytes = joined(buffer, length);
            decode(bytes, false);
            rest = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
        }
    }

    void end() {
        if (valid) {
            decode(rest, true);
        }
    }

    boolean isValid() {
        return valid;
    }

    long characters() {
        return characters;
    }

    /** Pairs such as {@code Ã©}. */
    long doubled() {
        return doubled;
    }

    private ByteBuffer joined(byte[] buffer, int length) {
        return rest.hasRemaining()
                ? ByteBuffer.allocate(rest.remaining() + length)
                        .put(rest)
                        .put(buffer, 0, length)
                        .flip()
                : ByteBuffer.wrap(buffer, 0, length);
    }

    private void decode(ByteBuffer bytes, boolean last) {
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(bytes, chars.clear(), last);
            count(chars.flip());
        }
        valid = !result.isError();
    }

    private void count(CharBuffer decoded) {
        characters += decoded.remaining();
        while (decoded.hasRemaining()) {
            char c = decoded.get();
            if (c >= 0x80 && (previous == 'Ã' || previous == 'Â') && isSign(c)) {
                doubled++;
            }
            previous = c;
        }
    }

    private static boolean isSign(char c) {
        return c < 0xC0 || HIGH_SIGNS.indexOf(c) >= 0;
    }
}
