package fr.acteurs.adapters.csv.read;

import fr.acteurs.domain.source.Gate;
import java.util.Optional;

/** The gate on the size of a file. */
final class Sizes {

    private static final long LARGEST = 2L << 30;

    private Sizes() {}

    static Optional<Gate.Held> gate(Survey survey) {
        long bytes = survey.bytes().count();
        return bytes == 0 || Magic.isOnlyBom(survey.bytes().head()) || bytes > LARGEST
                ? Optional.of(Gate.SIZE.held(bytes + " octets", "du texte, et au plus " + LARGEST + " octets"))
                : Optional.empty();
    }
}
