package fr.acteurs.domain.segment;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.hash.Hashing;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.mandate.FunctionCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which segments a body belongs to, and which functions the client wishes there (tender 3.1). A body may be in several
 * segments; a function that is not wished is delivered all the same and says so.
 */
public final class SegmentCatalogue {

    private final List<Segment> segments;
    private final Map<EntityKind, Kind> kinds;
    private final Map<EntityKind, Set<Integer>> numbersOf;

    private SegmentCatalogue(
            List<Segment> segments, Map<EntityKind, Kind> kinds, Map<EntityKind, Set<Integer>> numbersOf) {
        this.segments = segments;
        this.kinds = kinds;
        this.numbersOf = numbersOf;
    }

    /**
     * The catalogue of these segments.
     *
     * @throws IllegalArgumentException when a number, an id or a kind stands twice, or a kind is also in a segment that
     *     is not there; the message is French
     */
    public static SegmentCatalogue of(List<Segment> segments) {
        refuseTwice("le numéro", segments.stream().map(Segment::number));
        refuseTwice("l'identifiant", segments.stream().map(Segment::id));
        refuseTwice("le type d'organisme", segments.stream().flatMap(SegmentCatalogue::codes));
        refuseUnknown(segments);
        List<Segment> ordered =
                segments.stream().sorted(Comparator.comparing(Segment::number)).toList();
        Map<EntityKind, Kind> kinds = new LinkedHashMap<>();
        ordered.forEach(segment -> segment.kinds().forEach(kind -> kinds.put(kind.code(), kind)));
        return new SegmentCatalogue(ordered, kinds, numbers(ordered));
    }

    private static Stream<EntityKind> codes(Segment segment) {
        return segment.kinds().stream().map(Kind::code);
    }

    private static void refuseTwice(String what, Stream<?> values) {
        Set<Object> seen = new HashSet<>();
        values.filter(value -> !seen.add(value)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException(what + " " + twice + " figure deux fois");
        });
    }

    private static void refuseUnknown(List<Segment> segments) {
        Set<Integer> numbers = new HashSet<>();
        segments.forEach(segment -> numbers.add(segment.number()));
        segments.stream()
                .flatMap(segment -> segment.kinds().stream())
                .filter(kind -> !numbers.containsAll(kind.alsoIn()))
                .findFirst()
                .ifPresent(kind -> {
                    throw new IllegalArgumentException("le type d'organisme " + kind.code()
                            + " est aussi dans un segment absent : " + kind.alsoIn());
                });
    }

    private static Map<EntityKind, Set<Integer>> numbers(List<Segment> segments) {
        ImmutableSetMultimap.Builder<EntityKind, Integer> numbers = ImmutableSetMultimap.builder();
        for (Segment segment : segments) {
            for (Kind kind : segment.kinds()) {
                numbers.put(kind.code(), segment.number());
                numbers.putAll(kind.code(), kind.alsoIn());
            }
        }
        return ImmutableMap.copyOf(Maps.transformValues(numbers.build().asMap(), ImmutableSortedSet::copyOf));
    }

    /** All segments, by their numbers. */
    public List<Segment> segments() {
        return segments;
    }

    /**
     * Numbers of the segments that a delivery of that day speaks of: those that are daily, and slower ones that became due
     * since the delivery before it (tender 3.1 A).
     *
     * @param last day of the delivery before
     */
    public Set<Integer> dueBetween(LocalDate last, LocalDate day) {
        return segments.stream()
                .filter(segment -> segment.isDaily() || segment.isDueBetween(last, day))
                .map(Segment::number)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** In which segments bodies of each kind are and which of those are slower ones, as one short text. */
    public String membership() {
        String kindsThen = numbersOf.entrySet().stream()
                .map(kind -> kind.getKey() + "=" + kind.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
        String cadences = segments.stream()
                .map(segment -> segment.number()
                        + (segment.isDaily() ? "" : segment.cadence().name()))
                .collect(Collectors.joining(" "));
        return Hashing.sha256()
                .hashString(kindsThen + "; " + cadences, StandardCharsets.UTF_8)
                .toString();
    }

    /** Numbers of all segments. */
    public Set<Integer> numbers() {
        return segments.stream()
                .map(Segment::number)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** What is known of a kind; nothing when no segment is made of it. */
    public Optional<Kind> kind(EntityKind code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /** Numbers of the body's segments, ascending; empty when it is in none and so never leaves in the feed. */
    public Set<Integer> segmentsOf(EntityKind kind) {
        return numbersOf.getOrDefault(kind, Set.of());
    }

    /** Numbers of the segments that the body is in, by all that it is; ascending. */
    public Set<Integer> segmentsOf(LegalEntity body) {
        ImmutableSortedSet.Builder<Integer> numbers = ImmutableSortedSet.naturalOrder();
        numbers.addAll(segmentsOf(body.kind()));
        body.alsoOf().forEach(kind -> numbers.addAll(segmentsOf(kind)));
        return numbers.build();
    }

    /** Whether the client asks for holders of this function in the body, by anything that it is. */
    public boolean wishes(LegalEntity body, FunctionCode function) {
        return wishes(body.kind(), function) || body.alsoOf().stream().anyMatch(kind -> wishes(kind, function));
    }

    /** Whether the client asks for holders of this function in such bodies. */
    public boolean wishes(EntityKind kind, FunctionCode function) {
        return kind(kind).filter(known -> known.wished().contains(function)).isPresent();
    }

    /** What the contract makes of each kind, in its order. */
    public Map<EntityKind, Standing> standings() {
        return ImmutableMap.copyOf(Maps.transformValues(
                kinds,
                kind -> new Standing(
                        segmentsOf(kind.code()),
                        kind.wished(),
                        kind.selector().text(),
                        kind.domains().text())));
    }

    /** The kinds that a word names: code, label or a word of the tender that is used no more; case, accents and plural do not count. */
    public List<Kind> named(String word) {
        return kinds.values().stream()
                .filter(kind -> KindNames.isNamed(kind, word))
                .toList();
    }
}
