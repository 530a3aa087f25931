package fr.acteurs.application.consent;

import java.util.List;

/**
 * What became of the rows of an imported table: each was recorded, known before, or refused.
 *
 * @param recorded how many are new in the ledger
 * @param known how many were there before
 * @param moved of how many persons rows move
 */
public record ImportOutcome(long recorded, long known, long moved, List<Refused> refused) {

    /** A row that was not recorded, and why; without any data of the person. */
    public record Refused(long line, String why) {}

    public ImportOutcome {
        refused = List.copyOf(refused);
    }

    /** All rows. */
    public long rows() {
        return recorded + known + refused.size();
    }
}
