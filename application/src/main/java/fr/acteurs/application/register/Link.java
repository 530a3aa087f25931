package fr.acteurs.application.register;

import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an observation was found to speak of: a body, or a person's function in it. */
public record Link(
        EntityId entity,
        @Nullable PersonId person,
        @Nullable FunctionId function) {

    public static Link to(EntityId entity) {
        return new Link(entity, null, null);
    }

    public Optional<FunctionId> functionId() {
        return Optional.ofNullable(function);
    }
}
