package fr.acteurs.adapters.csv.sources;

import com.google.common.collect.Range;
import fr.acteurs.domain.mandate.ElectionCalendar;
import fr.acteurs.domain.source.Row;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The two series in which the Sénat is renewed by halves (code électoral, LO276 and tableau n° 5). */
final class SenateSeries {

    private static final Range<String> FIRST_IN_FRANCE = Range.closed("37", "66");
    private static final Set<String> FIRST_ELSEWHERE =
            Set.of("75", "77", "78", "91", "92", "93", "94", "95", "971", "972", "974", "975", "976", "988");
    private static final String OF_FRENCH_ABROAD = "ZZ";

    private SenateSeries() {}

    /** Name of the calendar; half of those who stand for the French abroad are in each series, as their election tells. */
    static String of(String departement, Row row) {
        return departement.equals(OF_FRENCH_ABROAD)
                ? abroad(row.date(RneColumns.ELECTED_ON)).name()
                : series(departement).name();
    }

    private static ElectionCalendar series(String departement) {
        boolean first = (departement.length() == 2 && FIRST_IN_FRANCE.contains(departement))
                || FIRST_ELSEWHERE.contains(departement);
        return first ? ElectionCalendar.SENATE_1 : ElectionCalendar.SENATE_2;
    }

    private static ElectionCalendar abroad(Optional<LocalDate> electedOn) {
        return electedOn
                .map(LocalDate::getYear)
                .map(year -> year % 6)
                .map(SenateSeries::abroad)
                .orElse(ElectionCalendar.UNKNOWN);
    }

    /** 2017 and 2023, 2014 and 2020; who came in another year took the seat of either. */
    private static ElectionCalendar abroad(int yearOfSix) {
        return switch (yearOfSix) {
            case 1 -> ElectionCalendar.SENATE_1;
            case 4 -> ElectionCalendar.SENATE_2;
            default -> ElectionCalendar.UNKNOWN;
        };
    }
}
