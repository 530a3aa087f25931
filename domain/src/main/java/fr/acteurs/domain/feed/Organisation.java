package fr.acteurs.domain.feed;

import fr.acteurs.domain.entity.LegalEntity;
import java.time.LocalDate;

/**
 * A body with the marks of the journal, as the register gives it to the publisher.
 *
 * @param version journal revision that last changed the row
 * @param updatedOn business date of that revision
 */
public record Organisation(LegalEntity entity, long version, LocalDate updatedOn) {}
