package fr.acteurs.application.retention;

import com.google.common.hash.Hashing;
import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.domain.trace.Chained;
import fr.acteurs.domain.trace.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a purge did of one category: figures and dates, no personal data. One is made by each purge, also when nothing was
 * over; each holds the hash of the one before it, whatever its category.
 *
 * @param number from one on, without a gap
 * @param limit things whose term began before that day were over
 * @param gone what was destroyed
 * @param spared how many were over and stayed
 * @param stamp the term in force, the version of the program, whether a person had to vouch for the clock
 * @param at when, by the clock of the database
 * @param previous hash of the one before; zeros before the first
 * @param hash SHA-256 of everything else
 */
public record PurgeCertificate(
        long number,
        Category category,
        LocalDate limit,
        Gone gone,
        long spared,
        Stamp stamp,
        Instant at,
        String previous,
        String hash)
        implements Chained {

    /** The one that comes after the last. */
    static PurgeCertificate after(
            Optional<PurgeCertificate> last,
            Category category,
            LocalDate limit,
            Gone gone,
            long spared,
            Stamp stamp,
            Instant at) {
        long number = last.map(PurgeCertificate::number).orElse(0L) + 1;
        String previous = last.map(PurgeCertificate::hash).orElse(NONE);
        PurgeCertificate unsigned = new PurgeCertificate(
                number, category, limit, gone, spared, stamp, at.truncatedTo(ChronoUnit.MICROS), previous, "");
        return unsigned.hashed(unsigned.expected());
    }

    private PurgeCertificate hashed(String sha256) {
        return new PurgeCertificate(number, category, limit, gone, spared, stamp, at, previous, sha256);
    }

    @Override
    public boolean isIntact() {
        return hash.equals(expected());
    }

    private String expected() {
        String text = "number=" + number + "\ncategory=" + category + "\ndays=" + stamp.days() + "\nlimit=" + limit
                + "\ncount=" + gone.count() + "\noldest=" + gone.oldest() + "\nnewest=" + gone.newest() + "\nreference="
                + gone.reference() + "\nspared=" + spared + "\nat=" + at + "\nversion=" + stamp.version()
                + "\nconfirmed=" + stamp.confirmed() + "\nprevious=" + previous + "\n";
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}
