package fr.acteurs.adapters.jdbc;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.BaseEncoding;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which fields a row says, a bit for each in the order of {@link Field}: what stands in the column {@code filled}. Another
 * build of the program, which may have another order, reads every row once more.
 */
final class FieldBits {

    private static final List<Field> FIELDS = List.of(Field.values());
    private static final ImmutableMap<Field, Integer> PLACES =
            IntStream.range(0, FIELDS.size()).boxed().collect(ImmutableMap.toImmutableMap(FIELDS::get, place -> place));

    private FieldBits() {}

    /** As PostgreSQL writes bytes. */
    static String of(Facts facts) {
        BitSet bits = new BitSet();
        facts.values().forEach((field, value) -> {
            if (!value.isEmpty()) {
                bits.set(PLACES.getOrDefault(field, 0));
            }
        });
        return "\\x" + BaseEncoding.base16().encode(bits.toByteArray());
    }

    /** Adds so many rows that say the fields of these bits. */
    static void add(EnumMap<Field, Long> counts, byte[] bits, long rows) {
        BitSet.valueOf(bits).stream()
                .filter(place -> place < FIELDS.size())
                .forEach(place -> counts.merge(FIELDS.get(place), rows, Long::sum));
    }
}
