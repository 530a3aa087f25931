package fr.acteurs.application.consent;

import java.util.List;

/**
 * Whether whoever has objected or was erased stays away, whatever becomes of the database.
 *
 * @param entries how many the journal of rights has
 * @param had how many of them the register has; the others are done again by the next command that reads or delivers
 * @param keys how many keys of the suppression list there are
 * @param closed of how many persons nothing may leave by the journal
 * @param faults what is not as it must be, with identifiers alone
 */
public record RightsProof(long entries, long had, int keys, int closed, List<String> faults) {

    public RightsProof {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }
}
