package fr.acteurs.application.ingest;

import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Rates;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts, row by row as they are read, what an edition says and what of it cannot be read. */
final class Fill {

    private static final Set<Reason> UNREADABLE = EnumSet.of(Reason.BAD_DATE, Reason.BAD_NUMBER);

    private final Map<Field, long[]> filled = new EnumMap<>(Field.class);
    private final Map<String, Long> unreadable = new HashMap<>();
    private final EnumSet<Field> row = EnumSet.noneOf(Field.class);
    private long read;
    private long again;

    void note(Notice notice) {
        if (UNREADABLE.contains(notice.reason())) {
            unreadable.merge(notice.detail(), 1L, Long::sum);
        }
    }

    /** A row that says these. */
    void taken(List<Observation> observations) {
        row.clear();
        observations.forEach(observation -> observation.facts().values().forEach(this::add));
        row.forEach(field -> filled.computeIfAbsent(field, first -> new long[1])[0]++);
        read++;
    }

    private void add(Field field, String value) {
        if (!value.isEmpty()) {
            row.add(field);
        }
    }

    void asBefore() {
        again++;
    }

    /** The rates of what was read, and of the rows that the edition has again without their having been read. */
    Rates rates(RegisterTransaction transaction) {
        Map<Field, Long> counts = new EnumMap<>(Field.class);
        if (again > 0) {
            counts.putAll(transaction.filledAgain());
        }
        filled.forEach((field, rows) -> counts.merge(field, rows[0], Long::sum));
        return new Rates(read + again, counts, unreadable);
    }

    /** Whether every row was there before: then nothing about them can be other than it was. */
    boolean readsNothing() {
        return read == 0;
    }
}
