package fr.acteurs.domain.source;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * How well the rows of an edition are filled and can be read.
 *
 * @param rows that were taken
 * @param filled of each field, how many of them say it
 * @param unreadable of each column, how many of its values cannot be read
 */
public record Rates(long rows, Map<Field, Long> filled, Map<String, Long> unreadable) {

    public Rates {
        filled = Maps.immutableEnumMap(filled);
        unreadable = ImmutableMap.copyOf(unreadable);
    }

    /** The gate on columns that were filled in the last edition and are empty now: the worst of them. */
    public Optional<Gate.Held> fillGate(Rates last, Ceiling most) {
        return last.filled.keySet().stream()
                .flatMap(field -> fillGate(field, last, most).stream())
                .max(Comparator.comparingDouble(Gate.Held::times));
    }

    private Optional<Gate.Held> fillGate(Field field, Rates last, Ceiling most) {
        double before = share(last.filled.getOrDefault(field, 0L), last.rows);
        double now = share(filled.getOrDefault(field, 0L), rows);
        double times = (before - now) * rows / most.of(rows);
        return times > 1
                ? Optional.of(Gate.FILL_RATE.held(
                        "champ " + field + " rempli dans " + percent(now) + " des lignes, " + percent(before)
                                + " dans la dernière édition",
                        "au moins " + percent(before - most.of(rows) / rows),
                        times))
                : Optional.empty();
    }

    /**
     * The gate on values that cannot be read, column by column. Where the last edition had too many and was approved all
     * the same, it is what the next one is measured by: nobody is asked twice for one fault.
     */
    public Optional<Gate.Held> validityGate(Optional<Rates> last, Ceiling most) {
        return unreadable.keySet().stream()
                .flatMap(column -> validityGate(column, last, most).stream())
                .max(Comparator.comparingDouble(Gate.Held::times).thenComparing(Gate.Held::measured));
    }

    private Optional<Gate.Held> validityGate(String column, Optional<Rates> last, Ceiling most) {
        double allowed = last.filter(l -> l.unreadable(column) > most.of(l.rows))
                .map(l -> share(l.unreadable(column), l.rows) * rows)
                .orElse(0.0);
        long now = unreadable(column);
        double times = (now - allowed) / most.of(rows);
        return times > 1
                ? Optional.of(Gate.VALIDITY.held(
                        "colonne " + column + " : " + now + " valeurs illisibles sur " + rows + " lignes",
                        "au plus " + (long) (allowed + most.of(rows)),
                        times))
                : Optional.empty();
    }

    private long unreadable(String column) {
        return unreadable.getOrDefault(column, 0L);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static String percent(double share) {
        return Math.round(share * 1000) / 10.0 + " %";
    }
}
