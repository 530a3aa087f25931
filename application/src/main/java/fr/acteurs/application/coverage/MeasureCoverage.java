package fr.acteurs.application.coverage;

import com.google.common.collect.Multimaps;
import fr.acteurs.application.ingest.Archive;
import fr.acteurs.application.ingest.SourceReader;
import fr.acteurs.application.ingest.Sources;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.application.register.RegisterView.FunctionCoverage;
import fr.acteurs.domain.register.Classification;
import fr.acteurs.domain.segment.Kind;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.source.EntityKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/** Measures how much of what there is the register has, kind by kind. */
public final class MeasureCoverage {

    private final RegisterView view;
    private final Archive archive;
    private final SourceReader reader;
    private final Sources sources;
    private final SegmentCatalogue segments;

    public MeasureCoverage(
            RegisterView view, Archive archive, SourceReader reader, Sources sources, SegmentCatalogue segments) {
        this.view = view;
        this.archive = archive;
        this.reader = reader;
        this.sources = sources;
        this.segments = segments;
    }

    /** Of all kinds of the contract, in its order. */
    public List<KindCoverage> measure() {
        return measure(kind -> true);
    }

    /** Of these kinds. */
    public List<KindCoverage> measure(Predicate<Kind> wanted) {
        Universes universes = new Universes(view, archive, reader, sources, Classification.of(segments));
        var functions = Multimaps.index(view.functionCoverage(), FunctionCoverage::kind);
        Map<String, Long> open = view.counts().entities();
        return segments.segments().stream()
                .flatMap(segment -> segment.kinds().stream()
                        .filter(wanted)
                        .map(kind -> of(
                                segment.number(),
                                kind,
                                universes,
                                open.getOrDefault(kind.code().code(), 0L),
                                functions.get(kind.code().code()))))
                .toList();
    }

    private KindCoverage of(int segment, Kind kind, Universes universes, long open, List<FunctionCoverage> functions) {
        return universes
                .of(kind)
                .map(all -> byName(segment, kind, all, functions))
                .orElseGet(() -> byCount(segment, kind, open, functions, universes.purged(kind)));
    }

    private KindCoverage byName(int segment, Kind kind, Universe universe, List<FunctionCoverage> functions) {
        Set<EntityKey> held = view.keysOf(kind.code());
        List<String> missing = universe.names().entrySet().stream()
                .filter(body -> !held.contains(body.getKey()))
                .map(body -> body.getValue() + " (" + body.getKey() + ")")
                .sorted()
                .toList();
        int all = universe.names().size();
        return new KindCoverage(
                segment, kind, universe.of(), OptionalLong.of(all), all - missing.size(), missing, functions);
    }

    private static KindCoverage byCount(
            int segment, Kind kind, long known, List<FunctionCoverage> functions, Optional<String> purged) {
        return new KindCoverage(
                segment,
                kind,
                kind.expected().map(MeasureCoverage::counted).orElse("non dénombré")
                        + purged.map(why -> " ; " + why).orElse(""),
                kind.expected().map(count -> OptionalLong.of(count.count())).orElse(OptionalLong.empty()),
                known,
                List.of(),
                functions);
    }

    private static String counted(Kind.Expected expected) {
        return "effectif attendu" + expected.of().map(of -> " (" + of + ")").orElse("")
                + (expected.provisional() ? ", à vérifier" : "");
    }
}
