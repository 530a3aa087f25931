package fr.acteurs.adapters.json.sources;

import fr.acteurs.adapters.json.read.JsonSource;
import fr.acteurs.application.ingest.Lexicon;
import java.util.List;

/** The JSON registers that are read as delivered; a new one is a class and a line here. */
public final class JsonSources {

    private JsonSources() {}

    /**
     * All of them.
     *
     * @param lexicon by which records are understood
     */
    public static List<JsonSource> all(Lexicon lexicon) {
        return List.of(
                new AnActeurs(lexicon),
                DilaDirectory.local(lexicon),
                DilaDirectory.ofTheState(lexicon),
                new OperateursLolf());
    }
}
