package fr.acteurs.domain.entity;

/** Whether a body still exists in law; the words are those of the file's column {@code etat}. */
public enum EntityState {
    ACTIF,
    FERME
}
