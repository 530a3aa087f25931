package fr.acteurs.application.publish;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which calendar months have ended on a day and were not settled yet. */
final class MonthEnds {

    private MonthEnds() {}

    /**
     * In their order; the month of the day itself has not ended.
     *
     * @param settled the last month that was settled
     * @param first day of the first delivery: before it there was nobody to be told
     */
    static List<YearMonth> due(Optional<YearMonth> settled, Optional<LocalDate> first, LocalDate date) {
        YearMonth present = YearMonth.from(date);
        YearMonth begin = settled.map(last -> last.plusMonths(1))
                .or(() -> first.map(YearMonth::from))
                .orElse(present);
        return Stream.iterate(begin, month -> month.isBefore(present), month -> month.plusMonths(1))
                .toList();
    }
}
