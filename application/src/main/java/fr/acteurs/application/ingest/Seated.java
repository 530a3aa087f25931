package fr.acteurs.application.ingest;

import fr.acteurs.application.register.Moved;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Seat;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.mandate.Term;
import fr.acteurs.domain.register.Golden;
import fr.acteurs.domain.register.PersonProbe;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Observation;
import java.util.Optional;

/**
 * An observation of a mandate and the body that it was found to be in.
 *
 * @param probe the person, as far as identity hangs on it
 * @param term as the row gives it, if it does
 */
record Seated(
        Moved moved,
        Observation.OfMandate observation,
        EntityId entity,
        PersonProbe probe,
        Seat seat,
        Optional<Term> term) {

    static Seated of(Moved moved, Observation.OfMandate observation, EntityId entity) {
        Facts facts = observation.facts();
        Seat seat = new Seat(
                entity.value(), observation.function(), facts.date(Field.ELECTED_ON), facts.date(Field.STARTED_ON));
        return new Seated(moved, observation, entity, PersonProbe.of(facts), seat, Golden.term(facts));
    }

    Facts facts() {
        return observation.facts();
    }

    FunctionCode function() {
        return observation.function();
    }

    boolean isForOne() {
        return observation.tenure() == Tenure.SOLE;
    }

    /** Whether the source's own number names the person, whatever else may be held against it. */
    boolean isNumbered() {
        return !facts().ids().isEmpty();
    }

    /** Whether the person is to be looked for among those that we know elsewhere. */
    boolean mayBeKnown() {
        return isNewOrReturns() && !moved.stranger();
    }

    /** Whether the last edition did not list the subject: meanwhile the person may have been found elsewhere. */
    boolean isNewOrReturns() {
        return moved.before()
                .filter(before -> !before.over() && before.absentSince().isEmpty())
                .isEmpty();
    }
}
