package fr.acteurs.domain.mandate;

/** How a current function stands; the words are those of the file's column {@code etat_fonction}. */
public enum MandateState {
    EN_COURS,
    /** The term closes by a general renewal, and no successor is known yet: the holder stays in office until then. */
    SORTANT
}
