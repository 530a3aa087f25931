package fr.acteurs.domain.delivery;

/** How the client is told once more, after a month has ended, of the oppositions of that month (tender 3.5). */
public enum ObjectionMedium {
    /** There was none. */
    NOTHING,
    /** By mail, to the contact that the contract names. */
    MAIL,
    /** By a delivery of type {@link DeliveryType#O}. */
    FILE
}
