package fr.acteurs.application.consent;

import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.consent.Trait;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What persons have said, and what follows for their rows, in one transaction of the register. */
public interface Consents {

    /** Who the identifier names today: itself, or to whom it gave way; nothing when nobody ever had it. */
    Optional<PersonId> present(PersonId id);

    /** All that this person has said, under this identifier and under those that gave way to it, in no order. */
    List<Statement> saidBy(PersonId person);

    /**
     * Adds a statement to the ledger, under the one revision of this transaction.
     *
     * @param by who records it
     * @return whether it is new: the same one again changes nothing
     */
    boolean add(Statement statement, String by, LocalDate date);

    /** What may be done with the rows of the person as they stand. */
    Permission permissionOf(PersonId person);

    /** Those of whom a human has yet to say whether they are this person. */
    Set<PersonId> doubles(PersonId person);

    /** By what the person would be known again: names and numbers under which any source lists them, and how they are reached. */
    Set<Trait> traitsOf(PersonId person);

    /** Of whom nothing may leave, and by what they are known again. */
    SuppressionList suppressed();

    /** Adds to that list by what the person is known again, and why. */
    void suppress(PersonId person, Withheld why, Set<KeyedHash> hashes);

    /** Takes the person's hashes off that list. */
    void unsuppress(PersonId person);

    /** The functions, all of them ended, that persons had who were erased. */
    List<Mandate> functionsOfErased();

    /** Up to where this register has the entries of the {@link RightsJournal}. */
    RightsMark journalled();

    /** Notes that the register has the entries up to this one. */
    void journalled(RightsMark mark);

    /**
     * Erases the person under all their identifiers: what is left are identifiers, functions without words, and the hashes that
     * {@link #suppress} keeps. Their functions end in the journal.
     */
    void erase(PersonId person, LocalDate date);

    /**
     * Brings up to date whether the person was informed, under whichever identifier of theirs; when that has changed, they and
     * their current functions move in the journal.
     */
    void refreshInformed(PersonId person, LocalDate date);

    /** Whether the person holds a function in the body, or held one. */
    boolean serves(PersonId person, EntityId body);

    /**
     * Has rows of the person leave by this permission from now on; they and
     * their current functions move in the journal, and when nothing of them may leave their former functions too: the client
     * may hold one still of which it was not told.
     */
    void settle(PersonId person, Permission permission, LocalDate date);
}
