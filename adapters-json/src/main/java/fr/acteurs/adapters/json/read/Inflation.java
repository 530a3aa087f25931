package fr.acteurs.adapters.json.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Unpacks an archive to nowhere and measures it: the sizes that an archive announces may lie. */
final class Inflation {

    private static final int MOST_DOCUMENTS = 100_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final long RATIO = 200;
    private static final long RATIO_FROM = 50L << 20;
    private static final int BUFFER = 1 << 16;

    private final long packed;
    private final byte[] buffer = new byte[BUFFER];
    private int documents;
    private long total;

    /** @param packed size of the archive */
    Inflation(long packed) {
        this.packed = packed;
    }

    /** Unpacks the next document, as long as all of them together are modest. */
    void add(InputStream in) throws IOException {
        documents++;
        for (int n = in.read(buffer); n >= 0 && isModest(); n = in.read(buffer)) {
            total += n;
        }
    }

    boolean isModest() {
        return documents <= MOST_DOCUMENTS && total <= MOST_BYTES && (total <= RATIO_FROM || total / RATIO <= packed);
    }

    Optional<String> complaint() {
        return isModest()
                ? Optional.empty()
                : Optional.of("une archive de plus de " + documents + " documents et " + total + " octets");
    }
}
