package fr.acteurs.application.receive;

import fr.acteurs.domain.delivery.NackCode;

/** Stops the reading of a delivery that must not be applied. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final NackCode code;

    Refusal(NackCode code, String why) {
        super(why, null, false, false);
        this.code = code;
    }

    NackCode code() {
        return code;
    }
}
