package fr.acteurs.domain.register;

import fr.acteurs.domain.identity.PersonId;

/**
 * A person of the register who may be the one that an observation speaks of.
 *
 * @param sameSeat whether they hold the seat where the person was seen
 * @param heldElsewhere whether a source now lists them in another seat that the law forbids to hold together with it
 */
public record PersonCandidate(PersonId id, PersonProbe known, boolean sameSeat, boolean heldElsewhere) {

    /** The same, for a function that may be held together with any seat. */
    public PersonCandidate heldNowhere() {
        return new PersonCandidate(id, known, sameSeat, false);
    }

    /** The same, found in another such seat meanwhile. */
    public PersonCandidate heldElsewhereNow() {
        return new PersonCandidate(id, known, sameSeat, true);
    }
}
