package fr.acteurs.domain.mandate;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The terms of municipal councils, six years each (code électoral L227), by the first round of their general election.
 *
 * <p>A council elected between two general elections completes the running term, so the date of election is enough to
 * name it.
 */
public final class MunicipalTerms {

    private static final int YEARS = 6;

    /** First round → month in which the term ends. 2014-2020 was lengthened to June 2020 by the law of 23 March 2020. */
    private static final NavigableMap<LocalDate, LocalDate> ENDS =
            ImmutableSortedMap.<LocalDate, LocalDate>naturalOrder()
                    .put(LocalDate.of(1995, 6, 11), LocalDate.of(2001, 3, 1))
                    .put(LocalDate.of(2001, 3, 11), LocalDate.of(2008, 3, 1))
                    .put(LocalDate.of(2008, 3, 9), LocalDate.of(2014, 3, 1))
                    .put(LocalDate.of(2014, 3, 23), LocalDate.of(2020, 6, 1))
                    .put(LocalDate.of(2020, 3, 15), LocalDate.of(2026, 3, 1))
                    .put(LocalDate.of(2026, 3, 15), LocalDate.of(2032, 3, 1))
                    .build();

    private MunicipalTerms() {}

    /** The term of a council elected on that day, or nothing when the day is outside every term that we know. */
    public static Optional<Term> of(LocalDate electedOn, @Nullable LocalDate startedOn) {
        Map.Entry<LocalDate, LocalDate> term = ENDS.floorEntry(electedOn);
        return Optional.ofNullable(term)
                .filter(t -> electedOn.isBefore(t.getValue().plusMonths(1)))
                .map(t -> new Term("MUN-" + t.getKey().getYear(), electedOn, startedOn, t.getValue(), YEARS));
    }
}
