package fr.acteurs.domain.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over canonical rows in bytewise order, one LF after each: what anybody can compute again with
 * {@code tail -n +2 etat_ORG.csv | LC_ALL=C sort | sha256sum}. Rows must be given in that order. Not thread-safe.
 */
public final class StateDigest {

    private final MessageDigest digest = sha256();
    private long rows;

    /** Takes the next rows, complete with their line ends. */
    public void add(byte[] bytes, int offset, int length, long newRows) {
        digest.update(bytes, offset, length);
        rows += newRows;
    }

    /** Takes the next row, without its line end. */
    public void add(String row) {
        byte[] bytes = (row + "\n").getBytes(StandardCharsets.UTF_8);
        add(bytes, 0, bytes.length, 1);
    }

    /** The state of all rows taken so far; this digest is spent. */
    public FeedState state() {
        return new FeedState(rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have", missing);
        }
    }
}
