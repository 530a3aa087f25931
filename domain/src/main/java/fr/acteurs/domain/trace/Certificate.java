package fr.acteurs.domain.trace;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a purge did, for whoever asks for a proof: figures and dates, no personal data. Each holds the hash of the one before
 * it, so that none can be altered, taken out or moved without all that follow telling.
 *
 * @param number from one on, without a gap
 * @param droppedAt by the clock of the store
 * @param previous hash of the one before; zeros before the first
 * @param hash SHA-256 of everything else
 */
public record Certificate(long number, Dropped dropped, Stamp stamp, Instant droppedAt, String previous, String hash)
        implements Chained {

    /** The one that comes after the last. */
    public static Certificate after(Optional<Certificate> last, Dropped dropped, Stamp stamp, Instant droppedAt) {
        long number = last.map(Certificate::number).orElse(0L) + 1;
        String previous = last.map(Certificate::hash).orElse(NONE);
        Instant at = droppedAt.truncatedTo(ChronoUnit.MICROS);
        return new Certificate(number, dropped, stamp, at, previous, hash(number, dropped, stamp, at, previous));
    }

    @Override
    public boolean isIntact() {
        return hash.equals(hash(number, dropped, stamp, droppedAt, previous));
    }

    private static String hash(long number, Dropped dropped, Stamp stamp, Instant droppedAt, String previous) {
        String text = "number=" + number + "\nday=" + dropped.day() + "\nrows=" + dropped.rows() + "\nfirst="
                + dropped.first() + "\nlast=" + dropped.last() + "\noldest_left=" + dropped.oldestLeft()
                + "\ndropped_at=" + droppedAt + "\ndays=" + stamp.days() + "\nversion=" + stamp.version()
                + "\nconfirmed=" + stamp.confirmed() + "\nprevious=" + previous + "\n";
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}
