package fr.acteurs.application.publish;

import com.google.common.collect.Maps;
import fr.acteurs.application.publish.Lines.Row;
import fr.acteurs.domain.feed.ReleasableSector;
import fr.acteurs.domain.feed.ReleasePolicy;
import fr.acteurs.domain.feed.SectorFeed;
import fr.acteurs.domain.sector.SectorCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what a body or a function deals with: a line for each sector, and its suppression for one that it has left. */
final class SectorLines {

    private final ReleasePolicy policy;
    private final Lines lines;
    private final List<SectorCode> candidates;

    /** @param complete whether the client begins from nothing, so that nothing can have been left */
    SectorLines(ReleasePolicy policy, Lines lines, boolean complete) {
        this.policy = policy;
        this.lines = lines;
        this.candidates = complete ? List.of() : policy.sectors();
    }

    /** @param released what the subject deals with, in the order of the keys; nothing when it is not shown */
    void put(Row subject, Optional<List<ReleasableSector>> released) {
        List<ReleasableSector> shown = released.orElse(List.of());
        if (candidates.isEmpty()) {
            shown.forEach(sector -> put(subject, sector.code(), Optional.of(sector)));
        } else {
            Map<SectorCode, ReleasableSector> bySector = Maps.uniqueIndex(shown, ReleasableSector::code);
            candidates.forEach(code -> put(subject, code, Optional.ofNullable(bySector.get(code))));
        }
    }

    private void put(Row subject, SectorCode code, Optional<ReleasableSector> released) {
        Row row = new Row(SectorFeed.key(subject.id(), code), subject.version(), subject.motive());
        lines.put(SectorFeed.SCHEMA, row, released, policy.withdrawal(subject.id(), code, subject.version()));
    }
}
