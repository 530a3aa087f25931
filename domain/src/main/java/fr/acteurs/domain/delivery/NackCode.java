package fr.acteurs.domain.delivery;

/** Why a receiver refuses a delivery; the words are those of its answer. */
public enum NackCode {
    /** Numbers are missing before this one. */
    TROU,
    /** This number is known with another manifest, or the manifest does not follow the one that is held. */
    CONFLIT,
    /** A file or a line does not hash to what was announced. */
    EMPREINTE,
    /** Form, version or header unknown. */
    SCHEMA,
    /** Once applied, the state would not be the announced one. */
    ETAT,
    /** The receiver takes signed deliveries only, and there is no signature. */
    SIGNATURE_ABSENTE,
    /** The signature is of a key that the receiver does not trust. */
    SIGNATAIRE,
    /** The signature is not of this manifest, or is none. */
    SIGNATURE,
    /** When it was signed, the key had expired or was revoked. */
    CLE_INVALIDE,
    /** The receiver's key does not open a data file. */
    DECHIFFREMENT
}
