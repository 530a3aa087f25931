package fr.acteurs.application.retention;

import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Persons who hold no function any more. Who is forgotten leaves identifiers and the places of functions, as by an erasure;
 * whoever has closed something stays known by what they said and by keyed hashes. The journal tells who was forgotten, by
 * which purge: it is the account that a purge which was cut leaves.
 */
public interface FormerHolders {

    /** Who is there by that rule. */
    Census census(FormerRule rule);

    /**
     * Forgets the next some, in one transaction.
     *
     * @param after the last of those before; they are taken in the order of their ids
     * @return whom; nobody when nobody is left
     */
    List<PersonId> forget(FormerRule rule, Optional<PersonId> after, Deed deed);

    /**
     * By what persons are forgotten.
     *
     * @param purge which purge of the category
     * @param date business date of the journal
     * @param hashes by which whoever has closed something stays known
     * @param most how many at once
     */
    record Deed(long purge, LocalDate date, KeyedHashes hashes, int most) {}

    /** All whom that purge forgot, by the days on which their last functions ended. */
    Gone forgotten(long purge);
}
