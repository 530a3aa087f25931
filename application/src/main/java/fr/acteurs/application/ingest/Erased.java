package fr.acteurs.application.ingest;

import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.consent.Traits;
import fr.acteurs.domain.source.Facts;

/** Who had themselves erased: what a source says of them is not even read (RGPD art. 17). */
record Erased(SuppressionList suppressed, KeyedHashes hashes, boolean isEmpty) {

    static Erased of(SuppressionList suppressed, KeyedHashes hashes) {
        return new Erased(suppressed, hashes, !suppressed.persons().containsValue(Withheld.EFFACEMENT));
    }

    /** Whether this is said of somebody who was erased, as far as keyed hashes tell. */
    boolean has(Facts said) {
        return !isEmpty && suppressed.hasErased(hashes.all(Traits.of(said)));
    }
}
