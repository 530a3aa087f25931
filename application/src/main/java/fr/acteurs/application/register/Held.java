package fr.acteurs.application.register;

import fr.acteurs.domain.mandate.Mandate;

/**
 * A current mandate of a person.
 *
 * @param listed whether a source lists them there now; of the dataset that is being read, its edition tells
 */
public record Held(Mandate mandate, boolean listed) {}
