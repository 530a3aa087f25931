package fr.acteurs.application.ingest;

import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.source.ElectionWindow;
import fr.acteurs.domain.source.GateLimits;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the contract says of taking editions: by which figures the gates measure, and which renewals are under way.
 *
 * @param segments the contract by which the register must run, and deletions are counted
 * @param hashes by which whoever objects or was erased is known again
 */
public record IntakeRules(
        GateLimits limits, List<ElectionWindow> elections, SegmentCatalogue segments, KeyedHashes hashes) {

    /** @throws IllegalArgumentException when two entries speak of one source at one time */
    public IntakeRules {
        elections = List.copyOf(elections);
        for (int i = 0; i < elections.size(); i++) {
            for (int j = i + 1; j < elections.size(); j++) {
                if (elections.get(i).overlaps(elections.get(j))) {
                    throw new IllegalArgumentException("elections[" + i + "] and elections[" + j
                            + "] speak of one source at one time; leave one of them out");
                }
            }
        }
    }

    /** The usual figures, no renewal, and nobody known again. */
    public static IntakeRules standard(SegmentCatalogue segments) {
        return new IntakeRules(GateLimits.standard(), List.of(), segments, KeyedHashes.NONE);
    }

    /** The same with these renewals. */
    public IntakeRules during(List<ElectionWindow> renewals) {
        return new IntakeRules(limits, renewals, segments, hashes);
    }

    /** The same with these keys. */
    public IntakeRules recognising(KeyedHashes keyed) {
        return new IntakeRules(limits, elections, segments, keyed);
    }

    /** The entry of the calendar that applies to an edition. */
    Optional<ElectionWindow> election(SourceCode source, LocalDate asOf) {
        return elections.stream().filter(window -> window.covers(source, asOf)).findFirst();
    }
}
