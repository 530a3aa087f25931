package fr.acteurs.application.rectification;

import com.google.common.collect.Maps;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.register.Rectifiable;
import java.util.Map;
import java.util.Optional;

/**
 * What a person asks to have put right.
 *
 * @param function of theirs of which it is, when it is of one
 * @param values as the person gives them; empty where nothing is to be said
 * @param request number of the request
 */
public record Correction(
        PersonId person, Optional<FunctionId> function, Map<Rectifiable, String> values, long request, String by) {

    public Correction {
        values = Maps.immutableEnumMap(values);
    }

    /** Names neither values nor whose they are. */
    @Override
    public String toString() {
        return "Correction[" + values.keySet() + ", request " + request + "]";
    }
}
