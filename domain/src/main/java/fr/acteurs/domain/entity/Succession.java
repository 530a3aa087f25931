package fr.acteurs.domain.entity;

import fr.acteurs.domain.identity.EntityId;
import java.time.LocalDate;

/**
 * One body that comes after another in law. Bodies have no redirection of their identifiers but by this: each keeps its
 * own, for a successor is another legal person.
 *
 * @param why what it is known by: the code of a movement of INSEE's ({@code 32}), {@link #BY_SIREN}, {@link #BY_MEMBERS},
 *     {@link #BY_SIRENE}
 */
public record Succession(EntityId former, EntityId successor, Kind kind, LocalDate on, String why) {

    /** Another SIREN under one code, without a movement that tells why. */
    public static final String BY_SIREN = "SIREN";

    /** The members of the one are members of the other. */
    public static final String BY_MEMBERS = "MEMBRES";

    /** SIRENE says so, from SIRET to SIRET. */
    public static final String BY_SIRENE = "SIRENE";

    /** How the two are tied. */
    public enum Kind {
        /** The former ends, and the successor takes its place. */
        REPLACES,
        /** The successor leaves the former, which goes on. */
        PARTED
    }

    /** @throws IllegalArgumentException when a body would come after itself */
    public Succession {
        if (former.equals(successor)) {
            throw new IllegalArgumentException("A body does not come after itself: " + former);
        }
    }
}
