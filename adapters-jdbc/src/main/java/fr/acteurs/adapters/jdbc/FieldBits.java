package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which fields a row says, a bit for each in the order of {@link Field}: what stands in the column {@code filled}. Another
 * build of the program, which may have another order, reads every row once more.
 */
final class FieldBits {

    private static final Map<Field, Long> BITS = bits();

    private FieldBits() {}

    private static Map<Field, Long> bits() {
        Map<Field, Long> bits = new EnumMap<>(Field.class);
        long next = 1;
        for (Field field : Field.values()) {
            bits.put(field, next);
            next <<= 1;
        }
        return bits;
    }

    static long of(Facts facts) {
        long bits = 0;
        for (Map.Entry<Field, String> fact : facts.values().entrySet()) {
            bits |= fact.getValue().isEmpty() ? 0 : BITS.getOrDefault(fact.getKey(), 0L);
        }
        return bits;
    }

    /** Adds so many rows that say the fields of these bits. */
    static void add(EnumMap<Field, Long> counts, long bits, long rows) {
        BITS.forEach((field, bit) -> {
            if ((bits & bit) != 0) {
                counts.merge(field, rows, Long::sum);
            }
        });
    }
}
