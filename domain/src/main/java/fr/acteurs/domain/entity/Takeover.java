package fr.acteurs.domain.entity;

import fr.acteurs.domain.identity.Siret;
import java.time.LocalDate;

/**
 * One establishment that carries on what an establishment of another legal person did, as SIRENE tells it from SIRET to
 * SIRET. Two that become one are two of them.
 *
 * @param on day of effect
 */
public record Takeover(Siret former, Siret successor, LocalDate on) {

    /** @throws IllegalArgumentException when both are of one legal person, which moves and takes nothing over */
    public Takeover {
        if (former.siren().equals(successor.siren())) {
            throw new IllegalArgumentException("Both of one legal person: " + former + ", " + successor);
        }
    }
}
