package fr.acteurs.application.register;

import fr.acteurs.domain.source.Observation;
import java.util.Optional;

/**
 * An observation that says something new, with what its source said of the subject before.
 *
 * @param primary whether it is what its row is about
 */
public record Moved(long line, boolean primary, Observation observation, Optional<StoredObservation> before) {}
