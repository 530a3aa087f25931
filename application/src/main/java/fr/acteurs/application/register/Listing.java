package fr.acteurs.application.register;

import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;

/**
 * What a dataset of any source says of a body or of a function in it.
 *
 * @param edition date of the dataset's last edition that was taken, that which is being read not counted
 */
public record Listing(SourceCode source, StoredObservation observation, LocalDate edition) {

    /** The same, of a later edition. */
    public Listing in(LocalDate later) {
        return new Listing(source, observation, later);
    }

    /** Whether that last edition lists the subject, and speaks of that day or a later one. */
    public boolean isOf(LocalDate day) {
        return observation.absentSince().isEmpty() && !observation.over() && !edition.isBefore(day);
    }
}
