package fr.acteurs.application.ingest;

import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sources that can be read, by name. */
public final class Sources {

    private final Map<SourceCode, Source> byCode = new TreeMap<>();

    /**
     * These sources.
     *
     * @throws IllegalArgumentException when two have one name
     */
    public Sources(Collection<? extends Source> sources) {
        for (Source source : sources) {
            SourceCode code = source.description().code();
            if (byCode.put(code, source) != null) {
                throw new IllegalArgumentException("Two sources are called " + code
                        + ": a table of the contract, or a source that is added, needs a name of its own");
            }
        }
    }

    /**
     * The source of that name.
     *
     * @throws IllegalArgumentException when there is no such source; the message lists those there are
     */
    public Source named(SourceCode code) {
        Source source = byCode.get(code);
        if (source == null) {
            throw new IllegalArgumentException("No source is called " + code + "; there are "
                    + byCode.keySet().stream().map(SourceCode::value).collect(Collectors.joining(", ")));
        }
        return source;
    }

    Optional<Source> find(SourceCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All of them, in the order of their names. */
    public List<Source> all() {
        return List.copyOf(byCode.values());
    }
}
