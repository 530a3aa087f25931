package fr.acteurs.application.consent;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journal of rights in memory. */
public final class MemoryRightsJournal implements RightsJournal {

    private final List<RightsEntry> entries = new ArrayList<>();

    @Override
    public synchronized RightsMark last() {
        return mark(entries.size()).orElseThrow();
    }

    @Override
    public synchronized Optional<RightsMark> mark(long number) {
        if (number > entries.size()) {
            return Optional.empty();
        }
        String seal = "";
        for (RightsEntry entry : entries.subList(0, Math.toIntExact(number))) {
            seal = Hashing.sha256()
                    .hashString(seal + entry, StandardCharsets.UTF_8)
                    .toString();
        }
        return Optional.of(new RightsMark(number, seal));
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
