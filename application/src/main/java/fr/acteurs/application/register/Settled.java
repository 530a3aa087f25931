package fr.acteurs.application.register;

import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Observation;
import java.util.Optional;

/**
 * An observation ready to be kept: linked to its subject, its facts settled after what was said before.
 *
 * @param formerKey key under which the source named the same subject before, when that was another
 */
public record Settled(Observation observation, Link link, Facts facts, Optional<String> formerKey) {}
