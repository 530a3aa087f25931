package fr.acteurs.domain.delivery;

/** How far a delivery has come. It is sealed first and for ever; everything after is transport. */
public enum DeliveryState {
    /** Number, files and hashes are fixed. */
    SEALED,
    /** Some files may be on the far side, {@code .GO} is not. */
    SENDING,
    /** {@code .GO} is there: the client may take it. */
    VISIBLE,
    /** Other bytes stand under our names on the far side; nothing leaves after it until an operator has looked. */
    QUARANTINED,
    /** Its files were lost before they could leave; a later complete delivery says all that it said. */
    SUPERSEDED
}
