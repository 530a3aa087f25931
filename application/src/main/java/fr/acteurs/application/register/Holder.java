package fr.acteurs.application.register;

import fr.acteurs.domain.mandate.Mandate;

/**
 * Who holds a seat now.
 *
 * @param observation what the source that is being read said of it; its link names person and function
 * @param listed whether the edition that is being read lists them
 * @param heldElsewhere whether a source now lists the same person in another seat with one holder
 */
public record Holder(Mandate mandate, StoredObservation observation, boolean listed, boolean heldElsewhere) {}
