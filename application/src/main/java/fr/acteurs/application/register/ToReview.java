package fr.acteurs.application.register;

import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.register.Evidence;

/** Two persons of the register who may be one: the evidence was not enough, or something forbids to go by it. */
public record ToReview(PersonId person, PersonId other, Evidence evidence) {}
