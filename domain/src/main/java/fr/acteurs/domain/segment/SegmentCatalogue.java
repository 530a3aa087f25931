package fr.acteurs.domain.segment;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.SetMultimap;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.FunctionCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which segments a body belongs to, and which functions the client wishes there (tender 3.1). A body may be in several
 * segments; a function that is not wished is delivered all the same and says so.
 */
public final class SegmentCatalogue {

    private static final int LOCAL_AUTHORITIES = 1;
    private static final int INTERCOMMUNAL_BODIES = 2;
    private static final int NATIONAL_BODIES = 7;

    private final SetMultimap<EntityKind, Integer> segments;
    private final SetMultimap<EntityKind, FunctionCode> wished;
    private final Map<EntityKind, Set<Integer>> numbersOf;

    private SegmentCatalogue(SetMultimap<EntityKind, Integer> segments, SetMultimap<EntityKind, FunctionCode> wished) {
        this.segments = segments;
        this.wished = wished;
        this.numbersOf = ImmutableMap.copyOf(Maps.transformValues(segments.asMap(), ImmutableSortedSet::copyOf));
    }

    /** Segments 1, 2 and 7 as far as the standard sources feed them: bodies whose members are elected. */
    public static SegmentCatalogue standard() {
        return new SegmentCatalogue(
                ImmutableSetMultimap.<EntityKind, Integer>builder()
                        .put(EntityKind.COMMUNE, LOCAL_AUTHORITIES)
                        .put(EntityKind.of("DEPARTEMENT"), LOCAL_AUTHORITIES)
                        .put(EntityKind.of("REGION"), LOCAL_AUTHORITIES)
                        .put(EntityKind.of("STATUT_PARTICULIER"), LOCAL_AUTHORITIES)
                        .put(EntityKind.of("COLLECTIVITE_OUTRE_MER"), LOCAL_AUTHORITIES)
                        .put(EntityKind.of("ARRONDISSEMENT_MUNICIPAL"), LOCAL_AUTHORITIES)
                        .put(EntityKind.of("METROPOLE"), INTERCOMMUNAL_BODIES)
                        .put(EntityKind.of("CU"), INTERCOMMUNAL_BODIES)
                        .put(EntityKind.of("CA"), INTERCOMMUNAL_BODIES)
                        .put(EntityKind.of("CC"), INTERCOMMUNAL_BODIES)
                        .put(EntityKind.of("ASSEMBLEE_NATIONALE"), NATIONAL_BODIES)
                        .put(EntityKind.of("SENAT"), NATIONAL_BODIES)
                        .put(EntityKind.of("PARLEMENT_EUROPEEN"), NATIONAL_BODIES)
                        .build(),
                wished());
    }

    /** Tender 3.1 B, as far as these sources tell: executives of communes, all members of the other assemblies. */
    private static SetMultimap<EntityKind, FunctionCode> wished() {
        ImmutableSetMultimap.Builder<EntityKind, FunctionCode> wished = ImmutableSetMultimap.builder();
        wish(wished, List.of("COMMUNE"), List.of("MAYOR", "DEPUTY_MAYOR"));
        wish(
                wished,
                List.of("DEPARTEMENT", "REGION", "STATUT_PARTICULIER", "COLLECTIVITE_OUTRE_MER"),
                List.of(
                        "COUNCIL_PRESIDENT_DEPARTMENT",
                        "COUNCIL_PRESIDENT_REGION",
                        "COUNCIL_PRESIDENT_SPECIAL",
                        "EXECUTIVE_COUNCIL_PRESIDENT",
                        "VICE_PRESIDENT_DEPARTMENT",
                        "VICE_PRESIDENT_REGION",
                        "VICE_PRESIDENT_SPECIAL",
                        "DEPARTMENTAL_COUNCILLOR",
                        "REGIONAL_COUNCILLOR",
                        "SPECIAL_ASSEMBLY_MEMBER"));
        wish(wished, List.of("ASSEMBLEE_NATIONALE", "SENAT"), List.of("DEPUTY", "SENATOR"));
        return wished.build();
    }

    private static void wish(
            ImmutableSetMultimap.Builder<EntityKind, FunctionCode> wished, List<String> kinds, List<String> functions) {
        kinds.forEach(
                kind -> functions.forEach(function -> wished.put(EntityKind.of(kind), FunctionCode.of(function))));
    }

    /** Numbers of the body's segments, ascending; empty when it is in none and so never leaves in the feed. */
    public Set<Integer> segmentsOf(EntityKind kind) {
        return numbersOf.getOrDefault(kind, Set.of());
    }

    /** Whether the client asks for holders of this function in such bodies. */
    public boolean wishes(EntityKind kind, FunctionCode function) {
        return wished.containsEntry(kind, function);
    }

    /** The kinds that a segment is made of. */
    public Collection<EntityKind> kindsOf(int segment) {
        return segments.entries().stream()
                .filter(entry -> entry.getValue() == segment)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The numbers of all segments that have a kind. */
    public Set<Integer> numbers() {
        return new TreeSet<>(segments.values());
    }
}
