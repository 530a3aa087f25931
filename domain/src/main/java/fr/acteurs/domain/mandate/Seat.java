package fr.acteurs.domain.mandate;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A place that somebody holds: a function in a body, as far as its dates are known.
 *
 * @param body identifier of the body, or whatever names it alike on both sides of a comparison
 * @param electedOn election of the assembly
 * @param startedOn taking of the office
 */
public record Seat(String body, FunctionCode function, Optional<LocalDate> electedOn, Optional<LocalDate> startedOn) {

    /** How far the dates of one taking of office lie apart in two editions of a register. */
    private static final int DRIFT_IN_DAYS = 31;

    /** The seat of a mandate. */
    public static Seat of(Mandate mandate) {
        Term term = mandate.term();
        return new Seat(
                mandate.entity().value(),
                mandate.function(),
                Optional.ofNullable(term).map(Term::electedOn),
                Optional.ofNullable(term).flatMap(Term::start));
    }

    /** Whether both are the same function of the same body, whoever holds it. */
    public boolean isSameAs(Seat other) {
        return body.equals(other.body) && function.equals(other.function);
    }

    /** Whether both were taken by one election and, where that is known, in the same weeks. */
    public boolean isOfOneTerm(Seat other) {
        return electedOn.equals(other.electedOn) && startedTogether(other);
    }

    private boolean startedTogether(Seat other) {
        return startedOn.isEmpty()
                || other.startedOn.isEmpty()
                || Math.abs(startedOn.get().toEpochDay() - other.startedOn.get().toEpochDay()) <= DRIFT_IN_DAYS;
    }

    /** Whether nobody may hold both at one date. */
    public boolean excludes(Seat other) {
        return !body.equals(other.body) && Incompatibility.forbids(function, other.function);
    }
}
