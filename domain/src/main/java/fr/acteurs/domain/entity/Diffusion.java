package fr.acteurs.domain.entity;

/**
 * Whether the legal unit lets third parties have its data from SIRENE; who asks for partial diffusion objects to being
 * approached by them (code de commerce, article R. 123-232).
 */
public enum Diffusion {
    OUVERTE,
    /** Of a legal person: it stays in the files, with nothing of SIRENE's, and nobody in it is made an offer. */
    PARTIELLE,
    /** Of a sole trader, whose unit is the person: nothing of it leaves. */
    PARTIELLE_PERSONNE;

    /** Whether nobody in the body may be made an offer. */
    public boolean refusesOffers() {
        return this != OUVERTE;
    }

    /** Whether the body's own row would speak of somebody who objects. */
    public boolean isOfAPerson() {
        return this == PARTIELLE_PERSONNE;
    }
}
