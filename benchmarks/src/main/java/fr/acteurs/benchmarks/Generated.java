package fr.acteurs.benchmarks;

import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import java.util.List;

/** What the made-up sources say of themselves. */
final class Generated {

    private Generated() {}

    static SourceDescription description(SourceCode code, List<Dataset> datasets) {
        return new SourceDescription(
                code, "GENERATED", "Made-up register", "Acteurs", "none", "benchmarks", "on demand", datasets);
    }
}
