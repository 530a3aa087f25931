package fr.acteurs.application.register;

import fr.acteurs.domain.mandate.Mandate;

/**
 * Who holds a seat now, as a source says it.
 *
 * @param observation what the source that is being read said of it, or else another; its link names person and function
 * @param listed whether the edition that is being read, or that other source, lists them there
 */
public record Holder(Mandate mandate, StoredObservation observation, boolean listed) {}
