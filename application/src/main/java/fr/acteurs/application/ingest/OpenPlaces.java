package fr.acteurs.application.ingest;

import com.google.common.collect.Maps;
import fr.acteurs.domain.identity.DepartementCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which places of one function in one body are empty: newcomers take those of their own département first, and who is left
 * over takes one where most are empty. The order in which anybody is listed decides nothing.
 */
final class OpenPlaces {

    private static final Comparator<Map.Entry<Optional<DepartementCode>, Long>> MOST_EMPTY =
            Map.Entry.<Optional<DepartementCode>, Long>comparingByValue()
                    .thenComparing(
                            entry -> entry.getKey().map(DepartementCode::value).orElse(""));

    private OpenPlaces() {}

    /**
     * How many places are empty, by the département of the seat.
     *
     * @param left the places that were left
     * @param taken how many newcomers there are
     */
    static Map<Optional<DepartementCode>, Long> of(
            Collection<Optional<DepartementCode>> left, Map<Optional<DepartementCode>, Long> taken) {
        Map<Optional<DepartementCode>, Long> empty = new HashMap<>();
        left.forEach(departement -> empty.merge(departement, 1L, Long::sum));
        long over = 0;
        for (Map.Entry<Optional<DepartementCode>, Long> newcomers : taken.entrySet()) {
            long there = Math.min(newcomers.getValue(), empty.getOrDefault(newcomers.getKey(), 0L));
            empty.computeIfPresent(newcomers.getKey(), (departement, places) -> places - there);
            over += newcomers.getValue() - there;
        }
        fillWhereMostAreEmpty(empty, over);
        return Maps.filterValues(empty, places -> places > 0);
    }

    private static void fillWhereMostAreEmpty(Map<Optional<DepartementCode>, Long> empty, long over) {
        for (long i = 0; i < over; i++) {
            List<Map.Entry<Optional<DepartementCode>, Long>> open = empty.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            empty.merge(open.stream().max(MOST_EMPTY).orElseThrow().getKey(), -1L, Long::sum);
        }
    }
}
