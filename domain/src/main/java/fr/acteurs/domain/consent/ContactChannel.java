package fr.acteurs.domain.consent;

/** By what a person is reached; the words are those of the file {@code OPP}. */
public enum ContactChannel {
    POSTAL,
    EMAIL,
    TELEPHONE
}
