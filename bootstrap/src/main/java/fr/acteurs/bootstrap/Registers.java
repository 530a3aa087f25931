package fr.acteurs.bootstrap;

import fr.acteurs.adapters.csv.sources.StandardSources;
import fr.acteurs.adapters.json.read.JsonReader;
import fr.acteurs.adapters.json.sources.JsonSources;
import fr.acteurs.application.ingest.Lexicon;
import fr.acteurs.application.ingest.SourceReader;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The registers that everybody can read, tables and others, and who reads those that are no tables. */
public final class Registers {

    private Registers() {}

    /** All of them, those that found bodies before those that speak of them. */
    public static List<Source> all(Lexicon lexicon) {
        return Stream.concat(StandardSources.all(lexicon).stream(), JsonSources.all(lexicon).stream())
                .toList();
    }

    static Map<SourceCode, SourceReader> readers(Lexicon lexicon) {
        SourceReader json = new JsonReader();
        return JsonSources.all(lexicon).stream()
                .collect(Collectors.toMap(source -> source.description().code(), source -> json));
    }
}
