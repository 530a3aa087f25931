package fr.acteurs.domain.register;

import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Seat;
import java.util.List;

/**
 * A person of the register who may be the one that an observation speaks of.
 *
 * @param held the seats that they hold
 * @param judged what a human said of the two
 */
public record PersonCandidate(PersonId id, PersonProbe known, List<Held> held, Judged judged) {

    /**
     * A seat.
     *
     * @param listed whether a source now lists them there
     */
    public record Held(Seat seat, boolean listed) {}

    /** What a human said of two persons. */
    public enum Judged {
        NOTHING,
        SAME,
        DIFFERENT
    }

    public PersonCandidate {
        held = List.copyOf(held);
    }

    /** The same, of whom a human said that they are not who was seen. */
    public PersonCandidate judgedDifferent() {
        return new PersonCandidate(id, known, held, Judged.DIFFERENT);
    }

    /** One of whom no human has said anything. */
    public static PersonCandidate of(PersonId id, PersonProbe known, List<Held> held) {
        return new PersonCandidate(id, known, held, Judged.NOTHING);
    }
}
