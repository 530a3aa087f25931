package fr.acteurs.application.ingest;

import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which order the files of a folder are read: by the dates that they speak of, and a source never before the first edition
 * of those that bring what it speaks of.
 */
public final class FolderPlan {

    private final List<Step> steps;
    private final List<Unread> unread;

    /** One edition. */
    public record Step(SourceCode source, Path file, LocalDate asOf) {}

    /** A file that no source reads, or several, and why. */
    public record Unread(Path file, String why) {}

    private FolderPlan(List<Step> steps, List<Unread> unread) {
        this.steps = steps;
        this.unread = unread;
    }

    static FolderPlan of(List<Step> steps, List<Unread> unread, Sources sources) {
        return new FolderPlan(new Sorting(steps, sources).sorted(), List.copyOf(unread));
    }

    public List<Step> steps() {
        return steps;
    }

    public List<Unread> unread() {
        return unread;
    }

    /** Puts the editions in order. */
    private static final class Sorting {

        private final List<Step> steps;
        private final Sources sources;
        private final Map<SourceCode, LocalDate> first = new HashMap<>();
        private final Map<SourceCode, Integer> depths = new HashMap<>();

        Sorting(List<Step> steps, Sources sources) {
            this.steps = steps;
            this.sources = sources;
            steps.forEach(step -> first.merge(step.source(), step.asOf(), Sorting::earlier));
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }

        List<Step> sorted() {
            List<Step> sorted = new ArrayList<>(steps);
            sorted.sort(Comparator.comparing(this::turn)
                    .thenComparing(step -> depth(step.source(), new HashSet<>()))
                    .thenComparing(Step::source)
                    .thenComparing(Step::asOf)
                    .thenComparing(step -> step.file().toString()));
            return List.copyOf(sorted);
        }

        /** Its own date, or that of the first edition of a source that it comes after, if that is later. */
        private LocalDate turn(Step step) {
            return before(step.source(), new HashSet<>()).stream()
                    .map(first::get)
                    .filter(Objects::nonNull)
                    .reduce(step.asOf(), Sorting::later);
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        /** All that come before, near and far. */
        private Set<SourceCode> before(SourceCode source, Set<SourceCode> seen) {
            for (SourceCode other : after(source)) {
                if (seen.add(other)) {
                    before(other, seen);
                }
            }
            return seen;
        }

        private int depth(SourceCode source, Set<SourceCode> above) {
            Integer known = depths.get(source);
            if (known != null || !above.add(source)) {
                return known == null ? 0 : known;
            }
            int depth = after(source).stream()
                    .mapToInt(other -> 1 + depth(other, above))
                    .max()
                    .orElse(0);
            above.remove(source);
            depths.put(source, depth);
            return depth;
        }

        private Set<SourceCode> after(SourceCode code) {
            @Nullable Source source = sources.find(code).orElse(null);
            return source == null ? Set.of() : source.after();
        }
    }
}
