package fr.acteurs.application.consent;

import java.util.List;
import java.util.Optional;

/**
 * Who has closed or opened what, kept beside the database: a backup that is brought back must not bring back whoever has
 * objected or was erased since. Entries are added, never changed; each seals the one before it.
 */
public interface RightsJournal {

    /** Where it ends. */
    RightsMark last();

    /** The place of that entry, {@link RightsMark#BEGINNING} for 0; nothing after the last. */
    Optional<RightsMark> mark(long number);

    /**
     * Entries of later numbers than this one, in their order.
     *
     * @throws IllegalStateException when any entry was altered, taken out or put in
     */
    List<RightsEntry> after(long number);

    /**
     * Makes sure that a register has had that much of this journal, and not of another one.
     *
     * @throws IllegalStateException when it is cut, or has another entry there
     */
    default void require(RightsMark had) {
        RightsMark there = mark(had.number())
                .orElseThrow(() ->
                        notThatOf("ends at entry " + last().number() + " and the register has had " + had.number()));
        if (!there.equals(had)) {
            throw notThatOf("has another entry " + had.number() + " than the register has had");
        }
    }

    private static IllegalStateException notThatOf(String what) {
        return new IllegalStateException("The journal of rights " + what
                + ": bring the journal back as it was last (operations.md, Consent and opposition).");
    }

    /** Adds entries, which get the next numbers, and forces them to disk before it returns. */
    void add(List<RightsEntry.Draft> entries);
}
