package fr.acteurs.adapters.csv.sources;

import fr.acteurs.domain.source.Source;
import java.util.List;

/** The tabular registers that are read as delivered; a new one is a mapping class and a line here. */
public final class StandardSources {

    private static final List<Source> ALL =
            List.of(new CogCommunes(), new DgclEpci(), new InseePopulations(), new RneMaires());

    private StandardSources() {}

    /** All of them, those that found bodies before those that speak of them. */
    public static List<Source> all() {
        return ALL;
    }
}
