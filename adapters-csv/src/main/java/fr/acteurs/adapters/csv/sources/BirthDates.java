package fr.acteurs.adapters.csv.sources;

import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Row;
import java.time.LocalDate;
import java.util.Optional;

/** Reads birth dates of elected officials, who are of age (code électoral L44) and alive. */
final class BirthDates {

    private static final int OF_AGE = 18;
    private static final int OLDEST = 110;

    private BirthDates() {}

    /** The date when it can be true; otherwise nothing, and a remark. */
    static Optional<LocalDate> of(Row row, Column column) {
        Optional<LocalDate> date = row.date(column);
        Optional<LocalDate> possible = date.filter(birth -> isPossible(birth, row.asOf()));
        if (date.isPresent() && possible.isEmpty()) {
            row.remark(Reason.BAD_DATE, column);
        }
        return possible;
    }

    private static boolean isPossible(LocalDate birth, LocalDate asOf) {
        return !birth.plusYears(OF_AGE).isAfter(asOf) && birth.plusYears(OLDEST).isAfter(asOf);
    }
}
