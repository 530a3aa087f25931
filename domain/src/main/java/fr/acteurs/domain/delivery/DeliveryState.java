package fr.acteurs.domain.delivery;

/** How far a delivery has come. It is sealed first and for ever; everything after is transport. */
public enum DeliveryState {
    /** Number, files and hashes are fixed. */
    SEALED,
    /** Some files may be on the far side, {@code .GO} is not. */
    SENDING,
    /** {@code .GO} is there: the client may take it. */
    VISIBLE,
    /** The receiver says that it has applied it. */
    ACKED,
    /** The receiver says that it has refused it. */
    NACKED,
    /** Other bytes stand under our names on the far side; nothing leaves after it until an operator has looked. */
    QUARANTINED,
    /** It was never visible, and must not be any more; the same number is sealed anew in a later revision. */
    VOIDED,
    /**
     * It stands in the spool and the ledger had forgotten it: a backup was brought back. Whether it was ever visible is not known;
     * the next one is complete.
     */
    RECOVERED,
    /** Its files were lost before they could leave, or it was refused; a later delivery has gone past it. */
    SUPERSEDED
}
