package fr.acteurs.domain.register;

/** Why a row leaves or moves; the words are those of the file's column {@code motif}. */
public enum Motive {
    /** A function that ends, for whatever reason. */
    FIN_MANDAT,
    /** A body that closes. */
    FERMETURE,
    /** A body that is of no followed segment any more, or a function in it. */
    SORTIE_PERIMETRE,
    /** Two identifiers that named one subject: the younger gives way to the older. */
    FUSION,
    /** One identifier that named two subjects. */
    SCISSION,
    /** A merge that was undone: the identifier names its own subject again. */
    ANNULATION,
    /** The person objects to the transmission of their data (tender 3.5). */
    OPPOSITION,
    /** The person had themselves erased (RGPD art. 17). */
    EFFACEMENT,
    /** A head office that moved: another SIRET of the same SIREN. */
    TRANSFERT
}
