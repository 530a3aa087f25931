package fr.acteurs.domain.delivery;

/** How much a delivery tells; the letter stands in its name. */
public enum DeliveryType {
    /** What has moved since the delivery before. */
    J,
    /** All that the client may hold; it starts anew, so any gap heals. */
    C,
    /** The oppositions of a month, and nothing of the rows (tender 3.5, "flux mensuel"). */
    O
}
