package fr.acteurs.domain.mandate;

import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person in one body with one generic function for one term: a function of the tender, with an identifier of its
 * own (tender 3.1 C).
 *
 * @param tenure whether somebody else may hold the function beside
 * @param rank the number in the order of those who share a title: 3 of "3e adjoint"
 * @param constituency where the holder was elected, when that is not the whole body
 * @param state of a current function; what has ended stands as it did
 * @param assignment what the holder is in charge of, and how they are reached there
 */
public record Mandate(
        FunctionId id,
        PersonId person,
        EntityId entity,
        FunctionCode function,
        Tenure tenure,
        String title,
        @Nullable Integer rank,
        @Nullable Constituency constituency,
        @Nullable Term term,
        @Nullable FunctionId previous,
        @Nullable LocalDate endedOn,
        @Nullable FunctionId replacedBy,
        MandateState state,
        Assignment assignment) {

    /** A mandate that is not outgoing. */
    public Mandate(
            FunctionId id,
            PersonId person,
            EntityId entity,
            FunctionCode function,
            Tenure tenure,
            String title,
            @Nullable Integer rank,
            @Nullable Constituency constituency,
            @Nullable Term term,
            @Nullable FunctionId previous,
            @Nullable LocalDate endedOn,
            @Nullable FunctionId replacedBy) {
        this(
                id,
                person,
                entity,
                function,
                tenure,
                title,
                rank,
                constituency,
                term,
                previous,
                endedOn,
                replacedBy,
                MandateState.EN_COURS,
                Assignment.NONE);
    }

    public boolean isCurrent() {
        return endedOn == null;
    }

    /** The same mandate, of another identifier of its holder. */
    public Mandate of(PersonId holder) {
        return with(holder, previous, endedOn, replacedBy, state);
    }

    /** The same mandate, known to follow another of the same holder, or none. */
    public Mandate after(@Nullable FunctionId former) {
        return with(person, former, endedOn, replacedBy, state);
    }

    /** The same mandate, which had not ended. */
    public Mandate goingOn() {
        return with(person, previous, null, null, state);
    }

    /** The same mandate, ended; the successor is named when there is one. */
    public Mandate ended(LocalDate on, @Nullable FunctionId successor) {
        return with(person, previous, on, successor, state);
    }

    /** The same mandate in another state. */
    public Mandate in(MandateState other) {
        return with(person, previous, endedOn, replacedBy, other);
    }

    /** The same mandate with other duties. */
    public Mandate assigned(Assignment other) {
        return new Mandate(
                id,
                person,
                entity,
                function,
                tenure,
                title,
                rank,
                constituency,
                term,
                previous,
                endedOn,
                replacedBy,
                state,
                other);
    }

    private Mandate with(
            PersonId holder,
            @Nullable FunctionId former,
            @Nullable LocalDate end,
            @Nullable FunctionId successor,
            MandateState now) {
        return new Mandate(
                id,
                holder,
                entity,
                function,
                tenure,
                title,
                rank,
                constituency,
                term,
                former,
                end,
                successor,
                now,
                assignment);
    }
}
