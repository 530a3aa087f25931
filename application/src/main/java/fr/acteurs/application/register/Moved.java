package fr.acteurs.application.register;

import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.RowPrint;
import java.util.Optional;

/**
 * An observation that says something new, with what its source said of the subject before.
 *
 * @param primary whether it is what its row is about
 * @param print of the row, when knowing it again is enough to know what it says
 * @param stranger whether nobody else in the register or in this edition shares a key with them ({@link
 *     fr.acteurs.domain.person.KinKey}), so that nobody elsewhere is to be looked at; always false for a seat for one
 */
public record Moved(
        long line,
        boolean primary,
        Observation observation,
        Optional<RowPrint> print,
        boolean stranger,
        Optional<StoredObservation> before) {

    /** The same of a body that the source founded, whatever it can say of it this time. */
    public Moved founding(Observation.OfEntity said) {
        Observation founding = new Observation.OfEntity(said.entity(), true, said.facts(), said.key());
        return new Moved(line, primary, founding, print, stranger, before);
    }
}
