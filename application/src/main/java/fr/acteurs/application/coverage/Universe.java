package fr.acteurs.application.coverage;

import fr.acteurs.domain.source.EntityKey;
import java.util.Map;

/**
 * All bodies of a kind by name, from a list that the register does not keep.
 *
 * @param of what and of when, in French
 */
record Universe(String of, Map<EntityKey, String> names) {}
