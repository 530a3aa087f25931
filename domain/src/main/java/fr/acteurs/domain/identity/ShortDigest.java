package fr.acteurs.domain.identity;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;

/**
 * The first 128 bits of SHA-256, as 32 small hexadecimal digits: short enough to be kept for every row of every
 * register, long enough that no two texts ever share one.
 */
public final class ShortDigest {

    private static final int BYTES = 16;
    private static final BaseEncoding HEXADECIMAL = BaseEncoding.base16().lowerCase();

    private ShortDigest() {}

    /** The digest of the text's UTF-8. */
    public static String of(String text) {
        byte[] sha256 =
                Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
        return HEXADECIMAL.encode(sha256, 0, BYTES);
    }
}
