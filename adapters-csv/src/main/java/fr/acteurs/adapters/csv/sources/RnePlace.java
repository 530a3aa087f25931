package fr.acteurs.adapters.csv.sources;

import com.google.common.collect.ImmutableMap;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Observation;
import java.util.Map;
import java.util.Optional;

/**
 * The seat that a row of the elected officials' register speaks of.
 *
 * @param founding what the row says of the body in passing, where the register may found it
 * @param election name of the assembly's calendar
 * @param constituency where in the body the official was elected, by the fields that say so
 */
record RnePlace(
        EntityKey body,
        EntityKind kind,
        Optional<Observation> founding,
        String election,
        Map<Field, String> constituency) {

    static RnePlace in(Assembly assembly) {
        return new RnePlace(
                assembly.key(),
                EntityKind.of(assembly.kind()),
                Optional.of(assembly.founding()),
                assembly.election(),
                Map.of());
    }

    /** The same, under another calendar. */
    RnePlace electedBy(String calendar) {
        return new RnePlace(body, kind, founding, calendar, constituency);
    }

    /** The same, with where the official was elected; codes that are empty are not said. */
    RnePlace from(Field field, String code) {
        return code.isEmpty()
                ? this
                : new RnePlace(
                        body,
                        kind,
                        founding,
                        election,
                        ImmutableMap.<Field, String>builder()
                                .putAll(constituency)
                                .put(field, code)
                                .buildOrThrow());
    }
}
