package fr.acteurs.adapters.csv.read;

import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Measures what an archive unpacks to, and how much of it a reader of workbooks must hold at once. */
final class Inflation {

    private static final byte[] ROW = {'<', 'r', 'o', 'w'};
    private static final byte[] SHARED_TEXT = {'<', 's', 'i'};

    private static final long MOST_BYTES = 1L << 30;
    private static final long MOST_SHARED = 64L << 20;
    private static final long RATIO = 100;
    private static final long RATIO_FROM = 50L << 20;
    private static final int WIDEST = 4 << 20;

    private long packed;
    private long total;
    private long shared;
    private byte[] mark = ROW;
    private long stretch;
    private int matched;
    private boolean wide;

    void enter(ZipArchiveEntry entry) {
        packed += Math.max(0, entry.getCompressedSize());
        mark = entry.getName().equalsIgnoreCase("xl/sharedStrings.xml") ? SHARED_TEXT : ROW;
        stretch = 0;
        matched = 0;
    }

    void add(byte[] bytes, int count) {
        total += count;
        shared += mark == SHARED_TEXT ? count : 0;
        for (int i = 0; i < count; i++) {
            measure(bytes[i]);
        }
    }

    boolean isModest() {
        return complaint().isEmpty();
    }

    Optional<String> complaint() {
        if (total > MOST_BYTES || (total > RATIO_FROM && total / RATIO > packed)) {
            return Optional.of("une archive zip de plus de " + total + " octets une fois décompressée");
        }
        return wide || shared > MOST_SHARED
                ? Optional.of("un classeur dont une ligne ou les textes sont trop grands")
                : Optional.empty();
    }

    /** Rows and shared texts are held whole: counts the bytes from one {@code <row} or {@code <si} to the next. */
    private void measure(byte b) {
        stretch++;
        wide |= stretch > WIDEST;
        int first = b == '<' ? 1 : 0;
        matched = b == mark[matched] ? matched + 1 : first;
        if (matched == mark.length) {
            matched = 0;
            stretch = 0;
        }
    }
}
