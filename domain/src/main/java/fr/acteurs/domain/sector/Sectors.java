package fr.acteurs.domain.sector;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import fr.acteurs.domain.sector.Sector.Family;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The nomenclature of sectors, and how words are read by it. Immutable, and safe for use by several threads.
 *
 * <p>A text is read from its start; at each place the longest synonym decides and is jumped over, so that {@code eau et
 * assainissement} is one sector and {@code jeunesse et sports} two. Articles and plurals do not count. A text in which
 * nothing is known is {@link SectorCode#OTHER}; no text is no sector.
 */
public final class Sectors {

    private final String version;
    private final Map<SectorCode, Sector> byCode;
    private final Map<Family, Map<List<String>, List<SectorCode>>> meanings = new EnumMap<>(Family.class);
    private final Set<List<String>> ignored;
    private final int longest;

    /**
     * @param version of the nomenclature
     * @param ignored phrases that say nothing of a domain, such as {@code aupres du maire}
     * @throws IllegalArgumentException when a code stands twice, or one synonym means two sectors of one family
     */
    public Sectors(String version, List<Sector> sectors, List<String> ignored) {
        this.version = version;
        this.byCode = Maps.uniqueIndex(sectors, Sector::code);
        this.ignored = ignored.stream().map(Words::of).collect(ImmutableSet.toImmutableSet());
        sectors.forEach(this::learn);
        this.longest = meanings.values().stream()
                .flatMap(known -> known.keySet().stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private void learn(Sector sector) {
        Map<List<String>, List<SectorCode>> known = meanings.computeIfAbsent(sector.family(), first -> new HashMap<>());
        sector.synonyms().forEach(synonym -> {
            List<SectorCode> meant = sector.also().getOrDefault(synonym, List.of(sector.code()));
            List<SectorCode> before = known.putIfAbsent(Words.of(synonym), meant);
            if (before != null && !before.equals(meant)) {
                throw new IllegalArgumentException("Two sectors are called " + synonym);
            }
        });
    }

    public String version() {
        return version;
    }

    /** All sectors, in the order of the nomenclature. */
    public Collection<Sector> all() {
        return byCode.values();
    }

    public Optional<Sector> named(SectorCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The sectors that a text names, in its order, each once; the first is the main one. */
    public List<SectorCode> read(String text, Family family) {
        List<String> words = Words.of(text);
        if (words.isEmpty() || ignored.contains(words)) {
            return List.of();
        }
        Set<SectorCode> found = new LinkedHashSet<>();
        int place = 0;
        while (place < words.size()) {
            place += jump(words.subList(place, words.size()), family, found);
        }
        return found.isEmpty() ? List.of(SectorCode.OTHER) : List.copyOf(found);
    }

    /** How many words to jump over: those that mean something, else one. */
    private int jump(List<String> words, Family family, Set<SectorCode> found) {
        Map<List<String>, List<SectorCode>> known = meanings.getOrDefault(family, Map.of());
        return IntStream.iterate(Math.min(longest, words.size()), size -> size > 0, size -> size - 1)
                .filter(size -> known.containsKey(words.subList(0, size)))
                .peek(size -> found.addAll(known.get(words.subList(0, size))))
                .findFirst()
                .orElse(1);
    }
}
