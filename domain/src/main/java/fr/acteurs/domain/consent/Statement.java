package fr.acteurs.domain.consent;

import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person said at one moment of one use of their data, or of its transmission as a whole. Statements are added to
 * the ledger and never changed.
 *
 * @param use empty when it is about the transmission of all their data
 * @param body in whose office the person agrees: what was agreed for one employer's mailbox is not agreed for another's;
 *     empty for all but agreements
 * @param at when it took effect
 */
public record Statement(
        PersonId person,
        Optional<Use> use,
        Optional<EntityId> body,
        Stance stance,
        Instant at,
        Origin origin,
        Proof proof) {

    /** @throws IllegalArgumentException when it agrees to everything at once, or for no body */
    public Statement {
        boolean agrees = stance == Stance.CONSENTI;
        require(!agrees || use.isPresent(), "an agreement is to one use: name it");
        require(agrees == body.isPresent(), "an agreement, and nothing else, is for one body");
        require(!agrees || !proof.wording().isEmpty(), "an agreement has a wording, the one that was read or heard");
        require(
                !(stance == Stance.REFUSE && use.isEmpty()),
                "a refusal is of one use; of everything it is an opposition");
        require(!stance.isOfLimitation() || use.isEmpty(), "a limitation is of all data");
    }

    private static void require(boolean sound, String wanted) {
        if (!sound) {
            throw new IllegalArgumentException("Not a whole statement: " + wanted);
        }
    }

    /** The person objects to the transmission of all their data. */
    public boolean isTotal() {
        return use.isEmpty() && stance == Stance.OPPOSE;
    }

    /** The same, said of somebody else: of a person from whom this one was parted or whom they turn out to be. */
    public Statement of(PersonId other) {
        return new Statement(other, use, body, stance, at, Origin.REGISTER, proof);
    }
}
