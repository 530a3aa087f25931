package fr.acteurs.application.ingest;

import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import java.util.HashMap;
import java.util.Map;

/**
 * The rows of a reference register in its own edition. Nothing of them goes into the register, and the gates measure them
 * all the same, for others will be read by what they say: how they are filled, and whether two have one key.
 */
final class ReferenceRows {

    private final Tally tally;
    private final Map<String, String> read = new HashMap<>();

    ReferenceRows(Tally tally) {
        this.tally = tally;
    }

    /** The row, counted with the remarks that it calls for; a second one of its key is refused, for the first is read by. */
    Reading counted(Reading reading) {
        if (!(reading instanceof Reading.Taken taken)) {
            return reading;
        }
        taken.remarks().forEach(tally::note);
        tally.fill().taken(taken.observations());
        Observation said = taken.observations().get(0);
        String before = read.putIfAbsent(said.key(), said.fingerprint());
        return before == null
                ? new Reading.PassedOver(taken.line(), Reason.REFERENCE)
                : new Reading.Refused(new Notice(taken.line(), repeats(said, before), said.key()));
    }

    private static Reason repeats(Observation said, String before) {
        return said.fingerprint().equals(before) ? Reason.DUPLICATE_ROW : Reason.CONTRADICTION;
    }
}
