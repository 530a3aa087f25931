package fr.acteurs.adapters.json.sources;

import fr.acteurs.adapters.json.read.JsonSource;
import fr.acteurs.domain.mandate.Functions;
import java.util.List;

/** The JSON registers that are read as delivered; a new one is a class and a line here. */
public final class JsonSources {

    private JsonSources() {}

    /**
     * All of them.
     *
     * @param functions the nomenclature by which functions are named
     */
    public static List<JsonSource> all(Functions functions) {
        return List.of(new AnActeurs(functions));
    }
}
