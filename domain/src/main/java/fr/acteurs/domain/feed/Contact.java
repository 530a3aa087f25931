package fr.acteurs.domain.feed;

import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A function with its person, its body and the marks of the journal, as the register gives it to the publisher.
 *
 * @param version journal revision that last changed the row
 * @param updatedOn business date of that revision
 * @param previousId what the previous provider called the function or, having no such identifiers, the person
 * @param permission what the person lets be done with their data
 */
public record Contact(
        Mandate mandate,
        NaturalPerson person,
        LegalEntity entity,
        long version,
        LocalDate updatedOn,
        @Nullable String previousId,
        Permission permission) {

    /** The same, by what the body objects to as well (code de commerce, article R. 123-232). */
    Contact heedingTheBody() {
        return entity.diffusion().refusesOffers()
                ? new Contact(mandate, person, entity, version, updatedOn, previousId, permission.withoutOffers())
                : this;
    }
}
