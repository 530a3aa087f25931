package fr.acteurs.application.consent;

import java.util.ArrayList;
import java.util.List;

/** A journal of rights in memory. */
public final class MemoryRightsJournal implements RightsJournal {

    private final List<RightsEntry> entries = new ArrayList<>();

    @Override
    public synchronized long last() {
        return entries.size();
    }

    @Override
    public synchronized List<RightsEntry> after(long number) {
        return entries.stream().filter(entry -> entry.number() > number).toList();
    }

    @Override
    public synchronized void add(List<RightsEntry.Draft> drafts) {
        drafts.forEach(draft -> entries.add(new RightsEntry(entries.size() + 1L, draft)));
    }
}
