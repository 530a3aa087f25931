package fr.acteurs.application.consent;

import java.util.List;

/**
 * Who has closed or opened what, kept beside the database: a backup that is brought back must not bring back whoever has
 * objected or was erased since. Entries are added, never changed; each seals the one before it.
 */
public interface RightsJournal {

    /** Number of the last entry, 0 before the first. */
    long last();

    /** Entries of later numbers than this one, in their order. */
    List<RightsEntry> after(long number);

    /** Adds entries, which get the next numbers, and forces them to disk before it returns. */
    void add(List<RightsEntry.Draft> entries);
}
