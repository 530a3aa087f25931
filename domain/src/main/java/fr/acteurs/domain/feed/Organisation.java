package fr.acteurs.domain.feed;

import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body with the marks of the journal, as the register gives it to the publisher.
 *
 * @param version journal revision that last changed the row
 * @param updatedOn business date of that revision
 * @param previousId what the previous provider called the body
 * @param replacedBy the body that stands in the place of a closed one today, where one alone does
 */
public record Organisation(
        LegalEntity entity,
        long version,
        LocalDate updatedOn,
        @Nullable String previousId,
        @Nullable EntityId replacedBy) {

    /** A body that nothing has replaced, and that was new to the previous provider. */
    public Organisation(LegalEntity entity, long version, LocalDate updatedOn) {
        this(entity, version, updatedOn, null, null);
    }
}
