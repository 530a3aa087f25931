package fr.acteurs.application.ingest;

import fr.acteurs.application.register.Moved;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Seat;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.register.PersonProbe;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Observation;
import java.time.LocalDate;
import java.util.Optional;

/** An observation of a mandate and the body that it was found to be in. */
record Seated(Moved moved, Observation.OfMandate observation, EntityId entity) {

    Facts facts() {
        return observation.facts();
    }

    FunctionCode function() {
        return observation.function();
    }

    boolean isForOne() {
        return observation.tenure() == Tenure.SOLE;
    }

    PersonProbe probe() {
        return PersonProbe.of(facts());
    }

    Seat seat() {
        return new Seat(entity.value(), function(), date(Field.ELECTED_ON), date(Field.STARTED_ON));
    }

    private Optional<LocalDate> date(Field field) {
        return facts().get(field).map(LocalDate::parse);
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
