package fr.acteurs.application.register;

import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an observation was found to speak of: a body, a person's function in it, or a person and no function.
 *
 * @param through where a person is spoken of and no function: the one by whose holder they were found. What becomes of
 *     its holder becomes of these words, and no more: they are no witness of it
 */
public record Link(
        EntityId entity,
        @Nullable PersonId person,
        @Nullable FunctionId function,
        @Nullable FunctionId through) {

    /** To a body, or to a person's function in it. */
    public Link(EntityId entity, @Nullable PersonId person, @Nullable FunctionId function) {
        this(entity, person, function, null);
    }

    public static Link to(EntityId entity) {
        return new Link(entity, null, null);
    }

    /** To whoever holds the function, and not to the function. */
    public static Link toHolder(Mandate mandate) {
        return new Link(mandate.entity(), mandate.person(), null, mandate.id());
    }

    public Optional<FunctionId> functionId() {
        return Optional.ofNullable(function);
    }

    /** The function that is spoken of, or by whose holder a person was found. */
    public Optional<FunctionId> anchor() {
        return Optional.ofNullable(function == null ? through : function);
    }

    /** Whether it speaks of a person and of no function. */
    public boolean isOfPersonAlone() {
        return through != null;
    }

    /** The same words, of another function or of another identifier of its holder. */
    public Link movedTo(EntityId body, PersonId holder, FunctionId anchor) {
        return isOfPersonAlone() ? new Link(body, holder, null, anchor) : new Link(body, holder, anchor);
    }
}
