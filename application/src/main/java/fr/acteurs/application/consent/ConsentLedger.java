package fr.acteurs.application.consent;

import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.identity.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The store of what persons have said. Nothing in it is ever changed or deleted but by an erasure. */
public interface ConsentLedger {

    /**
     * Runs {@code work} as the register's only writer; what it did is kept when it returns and forgotten when it throws.
     */
    <T> T write(Function<Consents, T> work);

    /** The same for a rehearsal: whatever {@code work} did is undone. */
    <T> T rehearse(Function<Consents, T> work);

    /** All that the person of this identifier has said, under whichever of theirs, the oldest record first. */
    List<Recorded> saidBy(PersonId person);

    /** What may be done with the person's rows; nothing when nobody ever had the identifier. */
    Optional<Permission> permissionOf(PersonId person);

    /**
     * Keeps the text that persons are shown, once.
     *
     * @throws ConsentRefused when another text is kept under that version
     */
    void keep(Wording wording);

    /** The text of that version. */
    Optional<Wording> wording(String version);

    /** Names of the keys under which somebody is on the suppression list. */
    Set<String> keysInUse();

    /** Up to where the register has the entries of the {@link RightsJournal}. */
    RightsMark journalled();

    /** Gives every statement of the ledger, with whom it speaks of today. */
    void eachRecorded(BiConsumer<PersonId, Recorded> each);

    /** Who objects to something, as it stands, in the order of their ids. */
    List<Recorded> objections();
}
