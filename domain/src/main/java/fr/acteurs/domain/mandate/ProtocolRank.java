package fr.acteurs.domain.mandate;

import fr.acteurs.domain.entity.EntityKind;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How high a function stands among the functions of one person (tender 3.2, "Fonction protocolaire"): the lowest number
 * is the highest honour. The order is that of décret n° 89-655 of 13 September 1989, articles 2 and 3, with places of
 * our own for functions that it does not name.
 *
 * @param anywhere the rank in bodies of kinds not named in {@code byKind}; absent: no honour there
 */
public record ProtocolRank(@Nullable Integer anywhere, Map<EntityKind, Integer> byKind) {

    private static final ProtocolRank NONE = new ProtocolRank(null, Map.of());

    public ProtocolRank {
        byKind = Map.copyOf(byKind);
    }

    /** Of a function that is never an honour. */
    public static ProtocolRank none() {
        return NONE;
    }

    public static ProtocolRank of(int rank) {
        return new ProtocolRank(rank, Map.of());
    }

    /** The rank in a body of that kind; empty when the function is no honour there. */
    public OptionalInt in(EntityKind kind) {
        Integer rank = byKind.getOrDefault(kind, anywhere);
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }
}
