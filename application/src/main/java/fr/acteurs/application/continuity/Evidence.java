package fr.acteurs.application.continuity;

/** By what a subject of the previous provider was found to be one of ours. Kept with the link. */
public enum Evidence {
    SIRET("SIRET"),
    SIREN("SIREN"),
    INSEE("code Insee de la commune"),
    NAMES("nom et prénom dans l'organisme"),
    NAMES_AND_BIRTH_DATE("nom, prénom et date de naissance dans l'organisme"),
    FUNCTION("personne, organisme et fonction"),
    TITLE("personne, organisme et titre"),
    ONLY_FUNCTION("seule fonction de la personne dans l'organisme"),
    /** Another row linked it, or an earlier file and no row of this one links it elsewhere. */
    EARLIER("rattaché par une autre ligne ou un fichier antérieur");

    private final String label;

    Evidence(String label) {
        this.label = label;
    }

    /** The French words, as reports print them. */
    public String label() {
        return label;
    }
}
